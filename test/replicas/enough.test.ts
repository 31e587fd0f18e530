import { describe, expect, it } from 'vitest'
import type { ScaleReached } from '../../src/replicas/enough.ts'
import {
  atDesiredReplicaCounts,
  isAvailable,
  isCreated,
  isFull,
  progressThresholdMet,
} from '../../src/replicas/enough.ts'
import { pods } from './pods.ts'

describe('a ReplicaSet', () => {
  it('is full when exactly the desired pods are wanted and available', () => {
    expect([pods(10, 10), pods(10, 9), pods(9, 10), null].map((rs) => isFull(rs, 10))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is created when exactly the desired pods exist, available or not', () => {
    const sets = [pods(2, 0), pods(2, 2, 3), pods(3, 3), pods(3, 3, 2), null]
    expect(sets.map((rs) => isCreated(rs, 2))).toEqual([true, false, false, false, false])
  })

  it('is available with all its pods, if it has any', () => {
    const sets = [pods(2, 2), pods(2, 3), pods(2, 1), pods(0, 0), pods(0, 2), null]
    expect(sets.map(isAvailable)).toEqual([true, true, false, false, false, false])
  })
})

describe('replicaProgressThreshold', () => {
  const percent = { type: 'Percent', value: 90 } as const

  it('in percent is met by that share of the desired pods', () => {
    expect(progressThresholdMet(percent, pods(10, 9), 10)).toBe(true)
    expect(progressThresholdMet(percent, pods(10, 8), 10)).toBe(false)
    expect(progressThresholdMet(percent, pods(0, 0), 0)).toBe(true)
  })

  it('in percent forgives what binary fractions lose', () => {
    const threshold = { type: 'Percent', value: 58 } as const
    expect((29 / 50) * 100).toBeLessThan(58)
    expect(progressThresholdMet(threshold, pods(50, 29), 50)).toBe(true)
  })

  it('in pods does not look at how many are desired', () => {
    const threshold = { type: 'Pods', value: 5 } as const
    expect(progressThresholdMet(threshold, pods(1, 1), 1)).toBe(false)
    expect(progressThresholdMet(threshold, pods(10, 5), 10)).toBe(true)
  })

  it('that is absent or negative asks for all', () => {
    const negative = { type: 'Percent', value: -100 } as const
    for (const threshold of [null, negative]) {
      expect(progressThresholdMet(threshold, pods(10, 10), 10)).toBe(true)
      expect(progressThresholdMet(threshold, pods(10, 9), 10)).toBe(false)
    }
    expect(progressThresholdMet(percent, null, 0)).toBe(false)
  })
})

describe('the scale of a step', () => {
  const reached: ScaleReached = {
    desired: { canary: 3, stable: 1 },
    canary: pods(3, 3),
    stable: pods(1, 0),
    olderAvailable: 0,
    threshold: null,
    routed: false,
    dynamicStableScale: false,
  }

  it('is reached with an available canary and a created stable', () => {
    expect(atDesiredReplicaCounts(reached)).toBe(true)
    expect(atDesiredReplicaCounts({ ...reached, canary: pods(3, 2) })).toBe(false)
    expect(atDesiredReplicaCounts({ ...reached, stable: pods(1, 1, 2) })).toBe(false)
  })

  it('waits for older pods only where nothing routes traffic past them', () => {
    expect(atDesiredReplicaCounts({ ...reached, olderAvailable: 1 })).toBe(false)
    expect(atDesiredReplicaCounts({ ...reached, olderAvailable: 1, routed: true })).toBe(true)
  })

  it('does not wait for a stable that follows the traffic', () => {
    const small = { ...reached, stable: pods(4, 4), routed: true }
    expect(atDesiredReplicaCounts(small)).toBe(false)
    expect(atDesiredReplicaCounts({ ...small, dynamicStableScale: true })).toBe(true)
  })
})
