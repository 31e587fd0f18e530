import { expect, it } from 'vitest'
import { retentionOf, trimMeasurements } from '../../src/analysis/retention.ts'

it('keeps the newest measurements', () => {
  expect(trimMeasurements([1, 2, 3], 2)).toEqual([2, 3])
  expect(trimMeasurements([1, 2, 3], 3)).toEqual([1, 2, 3])
})

it('keeps ten where no rule, or one without a positive limit, says otherwise', () => {
  expect(retentionOf(null)).toBe(10)
  expect(retentionOf({ metricName: 'm', limit: 0 })).toBe(10)
  expect(retentionOf({ metricName: 'm', limit: 3 })).toBe(3)
})
