import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  countOfRanges,
  dropFirst,
  firstNumbers,
  type NumberRanges,
  takeFirst,
  withoutRanges,
  withRange,
} from '../../../src/timeline/objects/numberRanges.ts'

const rangesOf = (numbers: readonly number[]): NumberRanges =>
  numbers.reduce<NumberRanges>((ranges, one) => withRange(ranges, one, 1), [])
const all = (ranges: NumberRanges): readonly number[] => firstNumbers(ranges, 1000)
const someNumbers = fc.uniqueArray(fc.nat(30)).map((list) => list.sort((a, b) => a - b))
const RUNS = { seed: 20260105, numRuns: 200 }

it('neighbours are one range, however many', () => {
  expect(rangesOf([1, 2, 3, 7, 8])).toEqual([
    { first: 1, count: 3 },
    { first: 7, count: 2 },
  ])
  expect(withRange([], 1, 2 ** 31)).toEqual([{ first: 1, count: 2 ** 31 }])
  expect(withRange([], 1, 0)).toEqual([])
  expect(withRange([], 1, -3)).toEqual([])
})

it('ranges are counted, taken and dropped as the list of their numbers is', () => {
  fc.assert(
    fc.property(someNumbers, fc.nat(12), (numbers, count) => {
      const ranges = rangesOf(numbers)
      expect(all(ranges)).toEqual(numbers)
      expect(countOfRanges(ranges)).toBe(numbers.length)
      expect(all(takeFirst(ranges, count))).toEqual(numbers.slice(0, count))
      expect(all(dropFirst(ranges, count))).toEqual(numbers.slice(count))
      expect(firstNumbers(ranges, count)).toEqual(numbers.slice(0, count))
    }),
    RUNS,
  )
})

it('without others are those that the others do not have', () => {
  fc.assert(
    fc.property(someNumbers, someNumbers, (numbers, others) => {
      const left = withoutRanges(rangesOf(numbers), rangesOf(others))
      expect(all(left)).toEqual(numbers.filter((one) => !others.includes(one)))
    }),
    RUNS,
  )
})
