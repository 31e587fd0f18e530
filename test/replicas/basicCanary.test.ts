import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BasicCanary } from '../../src/replicas/basicCanary.ts'
import { basicCanary } from '../../src/replicas/basicCanary.ts'
import { pods } from './pods.ts'

const update: Omit<BasicCanary, 'canary' | 'stable'> = {
  replicas: 10,
  weight: 20,
  surge: 2,
  unavailable: 0,
  stableIsCanary: false,
  olderWant: 0,
}

describe('one pass of a basic canary', () => {
  it('adds canary pods first, within the surge', () => {
    expect(basicCanary({ ...update, canary: pods(0, 0), stable: pods(10, 10) })).toEqual({
      canary: 2,
      stable: 10,
    })
  })

  it('removes stable pods once the canary’s are available', () => {
    expect(basicCanary({ ...update, canary: pods(2, 2), stable: pods(10, 10) })).toEqual({
      canary: 2,
      stable: 8,
    })
    expect(basicCanary({ ...update, canary: pods(2, 0), stable: pods(10, 10) })).toEqual({
      canary: 2,
      stable: 10,
    })
  })

  it('does both where pods may be unavailable', () => {
    const pass = { ...update, weight: 50, unavailable: 1 }
    expect(basicCanary({ ...pass, canary: pods(0, 0), stable: pods(10, 10) })).toEqual({
      canary: 2,
      stable: 9,
    })
  })

  it('gives room to the stable first', () => {
    const pass = { ...update, weight: 30, surge: 1, olderWant: 3 }
    expect(basicCanary({ ...pass, canary: pods(0, 0), stable: pods(1, 1) })).toEqual({
      canary: 1,
      stable: 7,
    })
  })

  it('counts in 32 bits, where an extreme surge or floor wraps around', () => {
    // No floor below which pods may not fall: 12 + 2^31 is negative.
    const lacking = { ...update, replicas: 12, weight: 0, surge: 4, unavailable: -(2 ** 31) }
    expect(basicCanary({ ...lacking, canary: pods(12, 1), stable: pods(12, 12) })).toEqual({
      canary: 0,
      stable: 12,
    })
    const surging = { ...update, replicas: 21, weight: 34, surge: 2 ** 31 - 1, unavailable: 5 }
    expect(basicCanary({ ...surging, canary: pods(14, 9), stable: pods(8, 8) })).toEqual({
      canary: 8,
      stable: -2147483642,
    })
  })

  it('shrinks neither while older ReplicaSets have pods', () => {
    const pass = { ...update, weight: 30, surge: 0, unavailable: 1, olderWant: 3 }
    expect(basicCanary({ ...pass, canary: pods(4, 2), stable: pods(8, 6) })).toEqual({
      canary: 4,
      stable: 8,
    })
  })

  it('lets a growing canary replace broken stable pods', () => {
    const pass = { ...update, weight: 100, surge: 1 }
    expect(basicCanary({ ...pass, canary: pods(10, 8), stable: pods(10, 2) })).toEqual({
      canary: 9,
      stable: 2,
    })
  })

  it('lets a shrinking canary lose its broken pods', () => {
    const pass = { ...update, weight: 30, surge: 0, unavailable: 3 }
    expect(basicCanary({ ...pass, canary: pods(4, 4), stable: pods(8, 5) })).toEqual({
      canary: 3,
      stable: 7,
    })
  })

  it('hands the pods back one by one when a weight is taken back', () => {
    const pass = { ...update, replicas: 4, weight: 0, surge: 1 }
    expect(basicCanary({ ...pass, canary: pods(4, 4), stable: pods(0, 0) })).toEqual({
      canary: 4,
      stable: 1,
    })
    expect(basicCanary({ ...pass, canary: pods(4, 4), stable: pods(1, 0) })).toEqual({
      canary: 4,
      stable: 1,
    })
    expect(basicCanary({ ...pass, canary: pods(4, 4), stable: pods(1, 1) })).toEqual({
      canary: 3,
      stable: 1,
    })
  })

  it('takes the only pod down before it starts the new one where there is no surge', () => {
    const pass = { ...update, replicas: 1, weight: 51, surge: 0, unavailable: 1 }
    expect(basicCanary({ ...pass, canary: pods(0, 0), stable: pods(1, 1) })).toEqual({
      canary: 0,
      stable: 0,
    })
    expect(basicCanary({ ...pass, canary: pods(0, 0), stable: pods(0, 0) })).toEqual({
      canary: 1,
      stable: 0,
    })
  })

  it('makes the first ReplicaSet, and one that is already stable, as large as the Rollout', () => {
    expect(basicCanary({ ...update, canary: pods(0, 0), stable: null }).canary).toBe(10)
    const promoted = { ...update, stableIsCanary: true, stable: pods(4, 4) }
    expect(basicCanary({ ...promoted, canary: pods(4, 4) }).canary).toBe(10)
  })

  it('never leaves the bounds further than it found them', () => {
    const count = fc.integer({ min: 0, max: 12 })
    const replicaSet = fc.tuple(count, count).map(([want, available]) => pods(want, available))
    const pass = fc.record({
      replicas: fc.integer({ min: 1, max: 10 }),
      weight: fc.integer({ min: 0, max: 100 }),
      surge: fc.integer({ min: 0, max: 4 }),
      unavailable: fc.integer({ min: 0, max: 4 }),
      canary: replicaSet,
      stable: replicaSet,
      stableIsCanary: fc.constant(false),
      olderWant: fc.constant(0),
    })
    fc.assert(
      fc.property(pass, (given) => {
        fc.pre(given.surge + given.unavailable > 0)
        const next = basicCanary(given)
        const { canary, stable } = given
        const limit = Math.max(canary.want + stable.want, given.replicas + given.surge)
        expect(next.canary + next.stable).toBeLessThanOrEqual(limit)
        const before = Math.min(canary.available, canary.want)
        const beforeAll = before + Math.min(stable.available, stable.want)
        const serving =
          Math.min(canary.available, next.canary) + Math.min(stable.available, next.stable)
        const floor = given.replicas - given.unavailable
        expect(serving).toBeGreaterThanOrEqual(Math.min(beforeAll, floor))
      }),
      { seed: 1, numRuns: 20_000 },
    )
  })
})
