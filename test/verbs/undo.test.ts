import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/units/json.ts'
import { bodiesOf, object, replicaSet, rollout, template, typed } from './given.ts'

const first = replicaSet('v1', '1', template('app:v1'))
const second = replicaSet('v2', '2', template('app:v2'))
const third = replicaSet('v3', '7', template('app:v3'))
const restored = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'app', image: 'app:v1', resources: {} }] },
}
const patch = [{ op: 'replace', path: '/spec/template', value: restored }]

describe('undo', () => {
  it('writes the template of the revision before', () => {
    const undone = typed('undo web', [rollout(), first, second])
    expect(bodiesOf(undone)).toEqual([patch])
    expect(undone.stdout).toBe("rollout 'web' undo\n")
    expect(undone.objects[0]).toEqual(rollout({ template: restored }))
  })

  it('writes the template of a revision by its number', () => {
    expect(bodiesOf(typed('undo web --to-revision=1', [rollout(), first, second, third]))).toEqual([
      patch,
    ])
  })

  it('does nothing where the Rollout asks for nothing else, and succeeds', () => {
    expect(typed('undo web', [rollout(), second, third])).toMatchObject({
      writes: [],
      stdout: 'skipped rollback (current template already matches revision 0)',
      exitCode: 0,
    })
  })

  it('looks at its own ReplicaSets alone', () => {
    const { metadata } = third as { readonly metadata: JsonObject }
    const strangers: readonly JsonObject[] = [
      { ...third, metadata: { ...metadata, ownerReferences: [] } },
      { ...third, metadata: { ...metadata, labels: { app: 'shop' } } },
      { ...third, metadata: { ...metadata, namespace: 'shop' } },
      replicaSet('v4', 'last', template('app:v4')),
    ]
    expect(bodiesOf(typed('undo web', [...strangers, rollout(), first, second]))).toEqual([patch])
    const unnumbered = replicaSet('v1', null, template('app:v1'))
    expect(bodiesOf(typed('undo web', [rollout(), unnumbered, second]))).toEqual([patch])
  })

  it('writes into the workload, without comparing', () => {
    const referring = (kind: string): JsonObject => {
      const { template: _, ...spec } = rollout().spec as JsonObject
      return { ...rollout(), spec: { ...spec, workloadRef: { kind, name: 'shop' } } }
    }
    const shop = object('Deployment', 'shop', { spec: { template: restored } })
    const undone = typed('undo web', [referring('Deployment'), first, second, shop])
    expect(undone.writes).toMatchObject([{ resource: 'deployments', name: 'shop', body: patch }])
    const said = (kind: string, ...more: readonly JsonObject[]): string =>
      typed('undo web', [referring(kind), first, second, ...more]).stderr
    expect(said('Deployment')).toBe(
      'Error: failed restoring revision 0: deployments.apps "shop" not found\n',
    )
    expect(said('StatefulSet')).toBe(
      'Error: failed restoring revision 0: workload of type StatefulSet is not supported\n',
    )
    const pods = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'shop' }, template: {} }
    expect(said('PodTemplate')).toMatch('podtemplates "shop" not found')
    expect(said('PodTemplate', pods)).toBe(
      'Error: failed restoring revision 0: the server rejected our request due to an error in our request\n',
    )
  })

  it('refuses what is not there', () => {
    expect(typed('undo web', [rollout(), second]).stderr).toBe(
      'Error: no revision found for rollout "web"\n',
    )
    expect(typed('undo shop', [rollout()]).stderr).toBe(
      'Error: rollouts.argoproj.io "shop" not found\n',
    )
    expect(typed('undo web --to-revision=x', [rollout()]).stderr).toBe(
      'Error: invalid argument "x" for "--to-revision" flag: strconv.ParseInt: parsing "x": invalid syntax\n',
    )
    expect(typed('undo', [rollout()]).stderr).toMatch(/^Usage:/)
  })
})
