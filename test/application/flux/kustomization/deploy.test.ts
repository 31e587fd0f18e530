import { describe, expect, it } from 'vitest'
import { emptyServer } from '../../../../src/application/apply/apiServer.ts'
import { deploy } from '../../../../src/application/flux/kustomization/deploy.ts'
import { newKustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import type { KustomizationRun } from '../../../../src/application/flux/kustomization/run.ts'
import { readSpec } from '../../../../src/application/flux/kustomization/spec.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const settings = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default' },
})
const begun: KustomizationRun = {
  state: newKustomization('app', 'default', {}),
  server: emptyServer,
  output: [],
  events: [],
}
const deployed = (run: KustomizationRun, names: readonly string[], spec: JsonObject = {}) => {
  const file = { name: 'all.yaml', objects: names.map(settings), malformed: '' }
  const artifact = { revision: 'r', folders: new Map([['', [file]]]) }
  return deploy(run, readSpec({ interval: '10m', prune: true, ...spec }), artifact)
}

describe('deploy', () => {
  it('keeps an inventory, and deletes what leaves Git', () => {
    const first = deployed(begun, ['a', 'b'])
    const second = deployed({ ...first.run, events: [] }, ['b'])
    expect(second.run.state.status.inventory?.map(({ name }) => name)).toEqual(['b'])
    expect(second.run.events.map(({ message }) => message)).toEqual(['ConfigMap/default/a deleted'])
    expect(second.run.server.objects.size).toBe(1)
  })

  it('with prune off forgets what leaves Git', () => {
    const second = deployed(deployed(begun, ['a', 'b']).run, ['b'], { prune: false })
    expect([second.run.state.status.inventory?.length, second.run.server.objects.size]).toEqual([
      1, 2,
    ])
  })

  it('has something to wait for only if it is asked to', () => {
    const check = (spec: JsonObject) => {
      const result = deployed(begun, ['a'], spec)
      return result.kind === 'deployed'
        ? (result.check?.objects.map(({ name }) => name) ?? null)
        : null
    }
    const listed = {
      healthChecks: [{ apiVersion: 'v1', kind: 'Service', name: 's', namespace: 'x' }],
    }
    expect([
      check({}),
      check({ wait: true }),
      check(listed),
      check({ ...listed, wait: true }),
    ]).toEqual([null, ['a'], ['s'], ['a']])
  })

  it('attempts a revision only if its folder is there', () => {
    const lost = deployed(begun, ['a'], { path: './none' })
    expect(lost).toMatchObject({
      kind: 'failed',
      reason: 'ArtifactFailed',
      error:
        'kustomization path not found: stat /tmp/kustomization/none: no such file or directory',
    })
    expect(
      [lost, deployed(begun, ['a'])].map(({ run }) => run.state.status.lastAttemptedRevision),
    ).toEqual(['', 'r'])
  })
})
