import { expect, it } from 'vitest'
import { isWithinTolerance } from '../../src/autoscaler/tolerance.ts'

it('reaches a tenth to both sides, both ends included', () => {
  expect([0.9, 1, 1.1].map(isWithinTolerance)).toEqual([true, true, true])
  expect([0.899, 1.101, Number.NaN].map(isWithinTolerance)).toEqual([false, false, false])
})
