import { describe, expect, it } from 'vitest'
import { against, canary } from '../given.ts'

describe('the numbers of a spec', () => {
  it('count nothing below zero', () => {
    const spec = { replicas: -1, minReadySeconds: -2, revisionHistoryLimit: -3 }
    const must = 'must be greater than or equal to 0'
    expect(against(canary({}, spec))).toEqual([
      `spec.replicas: Invalid value: -1: ${must}`,
      `spec.minReadySeconds: Invalid value: -2: ${must}`,
      `spec.revisionHistoryLimit: Invalid value: -3: ${must}`,
    ])
  })

  it('give pods longer than they need to become available', () => {
    const detail = 'must be greater than minReadySeconds'
    const equal = canary({}, { progressDeadlineSeconds: 10, minReadySeconds: 10 })
    expect(against(equal)).toEqual([`spec.progressDeadlineSeconds: Invalid value: 10: ${detail}`])
    const byDefault = canary({}, { minReadySeconds: 600 })
    expect(against(byDefault)).toEqual([
      `spec.progressDeadlineSeconds: Invalid value: 600: ${detail}`,
    ])
  })

  it('say two things against a negative deadline', () => {
    expect(against(canary({}, { progressDeadlineSeconds: -1 }))).toHaveLength(2)
  })
})
