import { describe, expect, it } from 'vitest'
import {
  meanOf,
  statisticsOf,
  withoutNaN,
  withoutOutliers,
  zeroForNaN,
} from '../../../src/judges/kayenta/series.ts'

describe('series', () => {
  it('has the recorded statistics of a known case', () => {
    expect(statisticsOf([100, 100, 100, 100, 100, 100, 100, 1, 1, 1])).toEqual({
      min: 1,
      max: 100,
      mean: 70.3,
      std: 47.821543262425145,
      count: 10,
    })
  })

  it('has no deviation for one value, and nothing for none', () => {
    expect(statisticsOf([5])).toEqual({ min: 5, max: 5, mean: 5, std: 0, count: 1 })
    expect(statisticsOf([])).toEqual({ min: 0, max: 0, mean: 0, std: 0, count: 0 })
    expect(meanOf([0.1, 0.2, 0.3])).toBe(0.2)
  })

  it('removes missing values, or takes them for 0', () => {
    expect([withoutNaN([1, Number.NaN]), zeroForNaN([1, Number.NaN])]).toEqual([[1], [1, 0]])
  })

  it('drops the farthest percent outside the fences, in place', () => {
    const usual = Array.from({ length: 200 }, (_, index) => 10 + (index % 5))
    expect(withoutOutliers([...usual, 1000, -1000], 3)).toEqual(usual)
    expect(withoutOutliers([1, 2, 3, 4, 100], 3)).toEqual([1, 2, 3, 4])
    expect(withoutOutliers([1, 2, 3, 4], 3)).toEqual([1, 2, 3, 4])
  })
})
