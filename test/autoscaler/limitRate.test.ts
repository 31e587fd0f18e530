import { describe, expect, it } from 'vitest'
import { limitRate } from '../../src/autoscaler/limitRate.ts'
import type { ScalingPolicy, ScalingRules } from '../../src/plan/autoscaler.ts'
import { at, free } from './given.ts'

const limits = { minReplicas: 2, maxReplicas: 30 }
const nothing = { scaleUpEvents: [], scaleDownEvents: [] }

function plain(wanted: number, current: number): readonly unknown[] {
  const { replicas, reason } = limitRate(
    { ...limits, behavior: null },
    nothing,
    wanted,
    current,
    at(0),
  )
  return [replicas, reason]
}

function ruled(
  rules: Partial<ScalingRules>,
  wanted: number,
  current: number,
  changes = nothing as Parameters<typeof limitRate>[1],
): readonly unknown[] {
  const both = { ...free, ...rules }
  const spec = { ...limits, behavior: { scaleUp: both, scaleDown: both } }
  const { replicas, reason } = limitRate(spec, changes, wanted, current, at(0))
  return [replicas, reason]
}

const byPods = (value: number): ScalingPolicy => ({ type: 'Pods', value, periodSeconds: 60 })
const byPercent = (value: number): ScalingPolicy => ({ type: 'Percent', value, periodSeconds: 60 })

describe('without behavior', () => {
  it('the size doubles at most, but four is always possible', () => {
    expect(plain(30, 5)).toEqual([10, 'ScaleUpLimit'])
    expect(plain(10, 1)).toEqual([4, 'ScaleUpLimit'])
  })

  it('the limits of the HPA come first where they are tighter', () => {
    expect(plain(99, 15)).toEqual([30, 'TooManyReplicas'])
    expect(plain(0, 15)).toEqual([2, 'TooFewReplicas'])
    expect(plain(3, 15)).toEqual([3, 'DesiredWithinRange'])
  })
})

describe('with behavior', () => {
  it('the policy decides that allows the most, the least, or nothing', () => {
    const policies = [byPods(2), byPercent(50)]
    expect(ruled({ policies }, 30, 10)).toEqual([15, 'ScaleUpLimit'])
    expect(ruled({ policies, selectPolicy: 'Min' }, 30, 10)).toEqual([12, 'ScaleUpLimit'])
    expect(ruled({ policies }, 2, 10)).toEqual([5, 'ScaleDownLimit'])
    expect(ruled({ policies, selectPolicy: 'Min' }, 2, 10)).toEqual([8, 'ScaleDownLimit'])
    expect(ruled({ selectPolicy: 'Disabled' }, 30, 10)).toEqual([10, 'ScaleUpLimit'])
    expect(ruled({ selectPolicy: 'Disabled' }, 2, 10)).toEqual([10, 'ScaleDownLimit'])
  })

  it('a policy lets nothing be added that allows more pods than 32 bits hold', () => {
    const most = 2 ** 31 - 1
    expect(ruled({ policies: [byPods(most)] }, 30, 10)).toEqual([10, 'ScaleUpLimit'])
    // Ten pods and so many per cent of them still fit.
    expect(ruled({ policies: [byPercent(most)] }, 30, 10)).toEqual([30, 'DesiredWithinRange'])
    expect(ruled({ policies: [byPods(most), byPods(2)] }, 30, 10)).toEqual([12, 'ScaleUpLimit'])
    // On the way down it is a limit far below 0.
    expect(ruled({ policies: [byPods(most)] }, 2, 10)).toEqual([2, 'DesiredWithinRange'])
  })

  it('a percentage is rounded up on the way up, and cut off on the way down', () => {
    expect(ruled({ policies: [byPercent(10)] }, 9, 3)).toEqual([4, 'ScaleUpLimit'])
    // 10 × (1 − 80 / 100) is a little less than two.
    expect(ruled({ policies: [byPercent(80)] }, 0, 10)).toEqual([2, 'TooFewReplicas'])
  })

  it('counts from the size at the beginning of the period', () => {
    const changes = {
      scaleUpEvents: [
        { change: 3, at: at(-60), outdated: false },
        { change: 2, at: at(-59), outdated: false },
      ],
      scaleDownEvents: [],
    }
    expect(ruled({ policies: [byPods(4)] }, 30, 10, changes)).toEqual([12, 'ScaleUpLimit'])
    // What was done already may be more than is allowed now: then nothing is undone.
    expect(ruled({ policies: [byPods(1)] }, 30, 10, changes)).toEqual([10, 'ScaleUpLimit'])
    expect(ruled({ policies: [byPods(4)] }, 3, 10, changes)).toEqual([4, 'ScaleDownLimit'])
  })

  it('the limits of the HPA come first where they are tighter', () => {
    expect(ruled({}, 99, 20)).toEqual([30, 'TooManyReplicas'])
    expect(ruled({}, 1, 20)).toEqual([2, 'TooFewReplicas'])
    expect(ruled({}, 20, 20)).toEqual([20, 'DesiredWithinRange'])
  })
})
