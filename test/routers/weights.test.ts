import { expect, it } from 'vitest'
import { commonDivisor, largest, weightCycle } from '../../src/routers/weights.ts'

it('the common divisor leaves weights of 0 out', () => {
  expect(commonDivisor([80, 0, 15, 5])).toBe(5)
  expect(commonDivisor([0, 0])).toBe(0)
  expect(commonDivisor([67, 33])).toBe(1)
})

it('a cycle is as long as the weights over their common divisor', () => {
  const cycle = (...weights: readonly number[]) =>
    weightCycle(weights.map((weight) => ({ weight })))
  expect([cycle(80, 20), cycle(95, 5), cycle(67, 33), cycle(0, 0), cycle(100, 0)]).toEqual([
    5, 20, 100, 2, 1,
  ])
})

it('the largest of no weight is 0', () => {
  expect(largest([])).toBe(0)
  expect(largest([3, 7, 5])).toBe(7)
})
