import { describe, expect, it } from 'vitest'
import {
  positionOf,
  scaleReached,
  sizesOf,
} from '../../../../src/rollout/reconcilers/canary/sizes.ts'
import type { Weights } from '../../../../src/rollout/status.ts'
import { canary, passOf, replicaSet, routed, updating } from '../../given.ts'

const weighed = (weight: number, stable: number): Weights => ({
  canary: { weight, serviceName: '', podTemplateHash: 'v2' },
  stable: { weight: stable, serviceName: '', podTemplateHash: 'v1' },
  additional: [],
  verified: null,
})
const ten = { replicas: 10 }

describe('the sizes that a pass asks for', () => {
  it('without a router grow within the surge, and shrink within what may be unavailable', () => {
    const plan = canary({ maxSurge: 2, steps: [{ setWeight: 20 }] }, ten)
    const before = [replicaSet('v1', 10), replicaSet('v2', 0)]
    expect(sizesOf(passOf(updating(plan, { replicaSets: before })), null)).toEqual({
      canary: 2,
      stable: 10,
    })
    const then = [replicaSet('v1', 10), replicaSet('v2', 2)]
    expect(sizesOf(passOf(updating(plan, { replicaSets: then })), null)).toEqual({
      canary: 2,
      stable: 8,
    })
  })

  it('beside a router keep the stable at full size', () => {
    const plan = routed({ steps: [{ setWeight: 10 }] }, ten)
    expect(sizesOf(passOf(updating(plan)), null)).toEqual({ canary: 1, stable: 10 })
  })

  it('with dynamicStableScale let the stable follow the weight that it really has', () => {
    const plan = routed({ dynamicStableScale: true, steps: [{ setWeight: 20 }] }, ten)
    expect(sizesOf(passOf(updating(plan)), weighed(10, 90))).toEqual({ canary: 2, stable: 9 })
  })
})

describe('the scale of a step', () => {
  it('is reached with its pods, and with none of older revisions in a basic canary', () => {
    const reached = (...sets: Parameters<typeof replicaSet>[]): boolean => {
      const replicaSets = sets.map((one) => replicaSet(...one))
      return scaleReached(passOf(updating(canary(), { replicaSets })), null)
    }
    expect(reached(['v1', 3], ['v2', 1])).toBe(true)
    expect(reached(['v1', 3], ['v2', 1, { available: 0 }])).toBe(false)
    expect(reached(['v1', 3], ['v2', 1], ['v0', 1])).toBe(false)
    // The stable’s pods have to be there, available or not.
    expect(reached(['v1', 3, { available: 0 }], ['v2', 1])).toBe(true)
  })
})

it('an older revision’s pods count in a basic canary, not beside a router', () => {
  const sets = [replicaSet('v1', 4), replicaSet('v2', 1), replicaSet('v0', 1)]
  const behind = passOf(updating(routed(), { replicaSets: sets }))
  expect(scaleReached(behind, null)).toBe(true)
})

it('a canary that is the stable one has everything, one that is not there nothing', () => {
  const both = passOf(updating(canary(), { replicaSets: [replicaSet('v2', 4)] }))
  expect(sizesOf(both, null).canary).toBe(4)
  const gone = passOf(updating(canary(), { replicaSets: [replicaSet('v1', 4)] }))
  expect(sizesOf(gone, null)).toEqual({ canary: 0, stable: 4 })
})

it('a position has no pods of a ReplicaSet that is not there, and may be no router’s', () => {
  const none = passOf(updating(canary(), { replicaSets: [] }))
  expect(positionOf(none)).toMatchObject({
    ...{ routed: false, maxTrafficWeight: 100, canaryAvailable: null, stableAvailable: null },
    ...{ aborted: false, abortScaleDownDelaySeconds: null },
  })
})

it('a position has the most that its router divides', () => {
  const plugins = { 'example/router': {} }
  const plan = routed({ trafficRouting: { plugins, maxTrafficWeight: 1000 } })
  expect(positionOf(passOf(updating(plan))).maxTrafficWeight).toBe(1000)
})

it('a canary’s position is read from the status that the pass began with', () => {
  const pass = passOf(
    updating(routed({ abortScaleDownDelaySeconds: 0 }), { status: { abort: true } }),
  )
  expect(positionOf(pass)).toMatchObject({
    index: 0,
    aborted: true,
    replicas: 4,
    routed: true,
    maxTrafficWeight: 100,
    abortScaleDownDelaySeconds: 0,
    canaryAvailable: 0,
    stableAvailable: 4,
  })
})
