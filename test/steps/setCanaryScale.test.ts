import { describe, expect, it } from 'vitest'
import { setCanaryScale } from '../../src/steps/setCanaryScale.ts'
import { advice, drawnInto, drawnOf, objectionsIn, view } from './views.ts'

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

  it('needs traffic routing, and is where that is missed', () => {
    expect(objectionsIn({ setCanaryScale: { weight: 5 } }, { nginx: {} })).toEqual([])
    expect(objectionsIn({ setCanaryScale: { weight: 5 } })).toEqual([
      'trafficRouting: Required value: SetCanaryScale requires TrafficRouting to be set',
    ])
    const hint = 'Add trafficRouting, or leave setCanaryScale out.'
    expect(advice({ setCanaryScale: { weight: 5 } })).toEqual([
      ['routing-required', 'steps[0].setCanaryScale', hint],
    ])
  })

  it('is drawn in its three ways, with no weight above 100', () => {
    const [replicas, weights, match] = drawnOf('setCanaryScale', {
      ...drawnInto,
      maxTrafficWeight: 2,
    })
    expect(replicas).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({ replicas: count })))
    expect(weights).toEqual([{ weight: 0 }, { weight: 1 }, { weight: 2 }])
    expect(match).toEqual([{ matchTrafficWeight: true }])
    const [, wide = []] = drawnOf('setCanaryScale', { ...drawnInto, maxTrafficWeight: 1000 })
    expect(wide.at(-1)).toEqual({ weight: 100 })
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
