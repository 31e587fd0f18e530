import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { experimentViewOf, rolloutViewOf } from '../../../src/views/objects/rollout.ts'
import { now, object, revision } from './sample.ts'

const status = { phase: 'Healthy', stableRS: 'v1', currentPodHash: 'v1', availableReplicas: 1 }
const rollout = (spec: JsonObject = {}): JsonObject =>
  object('Rollout', 'demo', { spec: { strategy: { canary: {} }, ...spec }, status })
const labels = { 'rollouts-pod-template-hash': 'v1' }
const replicaSet = object('ReplicaSet', 'demo-v1', { metadata: { ...revision(1), labels } })

describe('a Rollout', () => {
  it('is found among the objects with what belongs to it', () => {
    expect(rolloutViewOf([replicaSet, rollout()], 'default', 'demo', now)).toMatchObject({
      ok: true,
      view: {
        name: 'demo',
        age: 120_000,
        phase: 'Healthy',
        strategy: 'Canary',
        progress: { step: '', setWeight: 100, actualWeight: 100 },
        desired: 1,
        current: 0,
        available: 1,
        replicaSets: [{ name: 'demo-v1', roles: ['stable'] }],
      },
    })
  })

  it('is not found in another namespace', () => {
    expect(rolloutViewOf([rollout()], 'other', 'demo', now)).toEqual({
      ok: false,
      error: 'rollout.argoproj.io "demo" not found',
    })
  })

  it('needs the Deployment that it refers to', () => {
    const objects = [rollout({ workloadRef: { kind: 'Deployment', name: 'web' } })]
    expect(rolloutViewOf(objects, 'default', 'demo', now)).toEqual({
      ok: false,
      error: 'deployment.apps "web" not found',
    })
    const all = [...objects, object('Deployment', 'web')]
    expect(rolloutViewOf(all, 'default', 'demo', now).ok).toBe(true)
  })
})

it('finds an Experiment in the same way', () => {
  const objects = [object('Experiment', 'e')]
  expect(experimentViewOf(objects, 'default', 'e', now)).toMatchObject({ view: { name: 'e' } })
  expect(experimentViewOf(objects, 'default', 'x', now)).toEqual({
    ok: false,
    error: 'experiment.argoproj.io "x" not found',
  })
})
