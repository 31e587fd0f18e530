import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { findExperiment, findRollout, notFound } from '../../../src/views/objects/found.ts'
import { now, object } from './sample.ts'

const rollout = (spec: JsonObject = {}): JsonObject => object('Rollout', 'demo', { spec })
const seen = (...objects: JsonObject[]) => ({ objects, now })

describe('a Rollout', () => {
  it('is found by its name and namespace', () => {
    expect(findRollout(seen(rollout()), { name: 'demo' })).toMatchObject({ info: { name: 'demo' } })
    expect(findRollout(seen(rollout()), { name: 'demo', namespace: 'other' })).toEqual({
      ok: false,
      error: 'rollout.argoproj.io "demo" not found',
    })
  })

  it('needs the Deployment that it refers to', () => {
    const referring = rollout({ workloadRef: { kind: 'ReplicaSet', name: 'web' } })
    expect(findRollout(seen(referring), { name: 'demo' })).toEqual({
      ok: false,
      error: notFound('deployment.apps', 'web'),
    })
    const all = seen(referring, object('Deployment', 'web'))
    expect(findRollout(all, { name: 'demo' }).ok).toBe(true)
  })
})

it('finds an Experiment in the same way', () => {
  const all = seen(object('Experiment', 'e'))
  expect(findExperiment(all, { name: 'e' })).toMatchObject({ info: { name: 'e' } })
  expect(findExperiment(all, { name: 'x' })).toEqual({
    ok: false,
    error: 'experiment.argoproj.io "x" not found',
  })
})
