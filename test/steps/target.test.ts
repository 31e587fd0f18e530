import { describe, expect, it } from 'vitest'
import { newestRules } from '../../src/releases/rules.ts'
import type { CanaryPosition } from '../../src/steps/target.ts'
import {
  canaryScaleOf,
  canaryTarget,
  currentSetWeight,
  currentStepOf,
  desiredCanaryWeight,
  previousSetWeight,
} from '../../src/steps/target.ts'
import { stepOf } from './views.ts'

const pause = stepOf({ pause: { seconds: null, written: null } })
const weight = (setWeight: number): ReturnType<typeof stepOf> => stepOf({ setWeight })
const scaled = (scale: object): ReturnType<typeof stepOf> =>
  stepOf({
    setCanaryScale: { replicas: null, weight: null, matchTrafficWeight: false, ...scale },
  })

const position: CanaryPosition = {
  steps: [weight(10), pause, weight(50), pause],
  index: 0,
  aborted: false,
  replicas: 10,
  promoteFull: false,
  stableRS: 'v1',
  currentPodHash: 'v2',
  routed: true,
  maxTrafficWeight: 100,
  dynamicStableScale: false,
  abortScaleDownDelaySeconds: null,
  canaryAvailable: 5,
  stableAvailable: 9,
  controller: newestRules,
}

describe('the current step', () => {
  it('is the first while no index is stored, and none past the last', () => {
    expect(currentStepOf(position.steps, null)).toBe(position.steps[0])
    expect(currentStepOf(position.steps, 4)).toBeNull()
    expect(currentStepOf([], 0)).toBeNull()
  })
})

describe('the set weight', () => {
  it('is that of the last setWeight so far', () => {
    const weights = [0, 1, 2, 3, 4].map((index) => currentSetWeight({ ...position, index }))
    expect(weights).toEqual([10, 10, 50, 50, 100])
  })

  it('is 0 before the first one, and after an abort', () => {
    expect(currentSetWeight({ ...position, steps: [pause, weight(50)] })).toBe(0)
    expect(currentSetWeight({ ...position, index: 4, aborted: true })).toBe(0)
  })

  it('takes a weight of 0 for a weight', () => {
    expect(currentSetWeight({ ...position, steps: [weight(10), weight(0)], index: 1 })).toBe(0)
  })

  it('before the current step is that of an earlier one', () => {
    const weights = [0, 1, 2, 3, 4].map((index) => previousSetWeight({ ...position, index }))
    expect(weights).toEqual([0, 10, 10, 50, 50])
  })
})

describe('setCanaryScale', () => {
  const steps = [scaled({ weight: 10 }), weight(90), scaled({ matchTrafficWeight: true }), pause]

  it('stays in force over later weights until matchTrafficWeight', () => {
    const scales = [0, 1, 2, 3].map((index) => canaryScaleOf({ ...position, steps, index }))
    expect(scales.map((scale) => scale?.weight)).toEqual([10, 10, undefined, undefined])
  })

  it('is nothing without routing, and past the last step', () => {
    expect(canaryScaleOf({ ...position, steps, routed: false })).toBeNull()
    expect(canaryScaleOf({ ...position, steps: steps.slice(0, 1), index: 1 })).toBeNull()
  })

  it('outlives an abort only where the canary is to be kept for good', () => {
    const aborted = { ...position, steps, aborted: true }
    expect(canaryScaleOf(aborted)).toBeNull()
    expect(canaryScaleOf({ ...aborted, abortScaleDownDelaySeconds: 30 })).toBeNull()
    expect(canaryScaleOf({ ...aborted, abortScaleDownDelaySeconds: 0 })?.weight).toBe(10)
  })
})

describe('the canary’s target', () => {
  it('is everything for the first version, a promoted one, and a full promotion', () => {
    const all = { replicas: null, weight: 100 }
    expect(canaryTarget({ ...position, stableRS: '' })).toEqual(all)
    expect(canaryTarget({ ...position, stableRS: 'v2' })).toEqual(all)
    expect(canaryTarget({ ...position, promoteFull: true })).toEqual(all)
  })

  it('is the scale’s replicas, else its weight, else the set weight', () => {
    const target = (scale: object): unknown =>
      canaryTarget({ ...position, steps: [weight(50), scaled(scale)], index: 1 })
    expect(target({ replicas: 5, weight: 20 })).toEqual({ replicas: 5, weight: 0 })
    expect(target({ weight: 200 })).toEqual({ replicas: null, weight: 200 })
    expect(target({})).toEqual({ replicas: null, weight: 50 })
    expect(target({ replicas: 5, matchTrafficWeight: true })).toEqual({
      replicas: null,
      weight: 50,
    })
  })
})

describe('an aborted canary with dynamicStableScale', () => {
  const aborted: CanaryPosition = {
    ...position,
    steps: [weight(10), weight(50)],
    aborted: true,
    dynamicStableScale: true,
  }

  it('goes to the next weight below its pods', () => {
    expect(desiredCanaryWeight(aborted)).toBe(10)
    expect(desiredCanaryWeight({ ...aborted, canaryAvailable: 1 })).toBe(0)
  })

  it('looks at the stable’s pods alone where it keeps its own for a delay', () => {
    const delayed = { ...aborted, abortScaleDownDelaySeconds: 30 }
    expect(desiredCanaryWeight(delayed)).toBe(0)
    expect(desiredCanaryWeight({ ...delayed, stableAvailable: 5 })).toBe(10)
    expect(desiredCanaryWeight({ ...aborted, abortScaleDownDelaySeconds: 0 })).toBe(10)
  })

  it('walks from the last step of the list, wherever it was', () => {
    const downwards = { ...aborted, steps: [weight(60), weight(20)] }
    expect(desiredCanaryWeight({ ...downwards, canaryAvailable: 7 })).toBe(20)
  })

  it('goes to 0 at once where either ReplicaSet is missing', () => {
    expect(desiredCanaryWeight({ ...aborted, stableAvailable: null })).toBe(0)
    expect(desiredCanaryWeight({ ...aborted, canaryAvailable: null })).toBe(0)
  })
})
