import { describe, expect, it } from 'vitest'
import { setCanaryScale } from '../../src/steps/setCanaryScale.ts'
import { view } from './views.ts'

const scale = { replicas: null, weight: null, matchTrafficWeight: false }

describe('setCanaryScale', () => {
  it('waits for the pods, and for no weight to be verified', () => {
    expect(setCanaryScale.isComplete(scale, { ...view, weightVerified: true })).toBe(false)
    const reached = { ...view, scaleReached: true, weightVerified: false }
    expect(setCanaryScale.isComplete(scale, reached)).toBe(true)
  })

  it('is named after its weight, its match, or its replicas, in that order', () => {
    const all = { replicas: 5, weight: 20, matchTrafficWeight: true }
    expect(setCanaryScale.label(all)).toBe('setCanaryScale{weight: 20}')
    expect(setCanaryScale.label({ ...all, weight: null })).toBe(
      'setCanaryScale{matchTrafficWeight: true}',
    )
    expect(setCanaryScale.label({ ...scale, replicas: 5 })).toBe('setCanaryScale{replicas: 5}')
    expect(setCanaryScale.label(scale)).toBeNull()
  })

  it('is read with every key', () => {
    expect(setCanaryScale.read({})).toEqual(scale)
    expect(setCanaryScale.read({ weight: 0, matchTrafficWeight: true })).toEqual({
      replicas: null,
      weight: 0,
      matchTrafficWeight: true,
    })
  })
})
