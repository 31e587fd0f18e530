import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/units/json.ts'
import {
  createObject,
  listObjects,
  merge,
  read,
  replace,
  type Server,
  update,
} from '../../src/verbs/server.ts'
import { object, rollout } from './given.ts'

function server(...objects: readonly JsonObject[]): Server {
  return { namespace: 'default', rolloutStatus: true, objects, writes: [], conflicts: 0 }
}

describe('the API server', () => {
  it('finds objects by group, kind, name and namespace', () => {
    const elsewhere = { ...rollout(), metadata: { name: 'web', namespace: 'shop' } }
    const stranger = { ...rollout(), apiVersion: 'example.com/v1' }
    expect(read(server(elsewhere, stranger), 'rollouts', 'web').ok).toBe(false)
    expect(read(server(elsewhere, rollout()), 'rollouts', 'web')).toEqual({
      ok: true,
      object: rollout(),
    })
  })

  it('lists by name', () => {
    const [b, a] = [object('Deployment', 'b'), object('Deployment', 'a')]
    expect(listObjects(server(b, rollout(), a), 'deployments')).toEqual([a, b])
  })

  it('keeps status and spec apart where they are two resources', () => {
    const patch = { spec: { paused: true }, status: { abort: true } }
    const apart = server(rollout())
    merge(apart, 'rollouts', 'web', patch)
    expect(apart.objects).toEqual([rollout({ paused: true })])
    merge(apart, 'rollouts', 'web', patch, 'status')
    expect(apart.objects).toEqual([rollout({ paused: true }, { abort: true })])
    const together = { ...server(rollout()), rolloutStatus: false }
    merge(together, 'rollouts', 'web', patch)
    expect(together.objects).toEqual([rollout({ paused: true }, { abort: true })])
    expect(merge(together, 'rollouts', 'web', patch, 'status')).toMatchObject({
      ok: false,
      reason: 'NotFound',
    })
  })

  it('replaces only what is there', () => {
    const one = server(rollout())
    expect(replace(one, 'rollouts', 'web', '/spec/template', {}).ok).toBe(true)
    expect(one.objects).toEqual([rollout({ template: {} })])
    for (const path of ['/spec/nothing', '/spec/selector/matchLabels/app/x', '/constructor']) {
      expect(replace(one, 'rollouts', 'web', path, {})).toMatchObject({ reason: 'Invalid' })
    }
  })

  it('refuses updates while somebody else is quicker', () => {
    const one = { ...server(rollout()), conflicts: 1 }
    expect(update(one, 'rollouts', rollout({ replicas: 2 }))).toMatchObject({ reason: 'Conflict' })
    expect(one.objects).toEqual([rollout()])
    expect(update(one, 'rollouts', rollout({ replicas: 2 })).ok).toBe(true)
    expect(one.writes.map(({ refused }) => refused)).toEqual(['Conflict', ''])
  })

  it('creates an object once, and names it if it has no name', () => {
    const one = server()
    const made = { kind: 'AnalysisRun', apiVersion: 'argoproj.io/v1alpha1' }
    const asked = { ...made, metadata: { generateName: 'check-' } }
    expect(createObject(one, 'analysisruns', asked, 'shop', 'x1')).toMatchObject({
      object: { metadata: { name: 'check-x1', namespace: 'shop' } },
    })
    expect(createObject(one, 'analysisruns', asked, 'shop', 'x1')).toMatchObject({
      reason: 'AlreadyExists',
    })
    expect(one.objects).toHaveLength(1)
  })

  it('leaves the objects that it was given as they are', () => {
    const given = [rollout()]
    merge(server(...given), 'rollouts', 'web', { spec: { paused: true } })
    expect(given).toEqual([rollout()])
  })
})
