import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../../src/judges/kayenta/options.ts'

describe('optionsOf', () => {
  it('has Kayenta’s defaults', () => {
    expect(optionsOf({})).toEqual({
      direction: 'either',
      nanStrategy: 'remove',
      removesOutliers: false,
      outlierFactor: 3,
      critical: false,
      mustHaveData: false,
      muted: false,
      measure: 'meanRatio',
      allowedIncrease: 1,
      allowedDecrease: 1,
      criticalIncrease: 1,
      criticalDecrease: 1,
    })
  })

  it('has other defaults for the other measure', () => {
    const canary = { effectSize: { measure: 'cles', criticalIncrease: 0.9 } }
    expect(optionsOf({ canary })).toMatchObject({
      measure: 'cles',
      allowedIncrease: 0.5,
      criticalIncrease: 0.9,
    })
  })

  it('takes what it does not know for the default', () => {
    const canary = { direction: 'sideways', nanStrategy: '?', outliers: { strategy: '?' } }
    expect(optionsOf({ canary })).toEqual(optionsOf({}))
  })
})
