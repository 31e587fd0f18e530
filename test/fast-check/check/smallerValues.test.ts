import { expect, it } from 'vitest'
import { smallerValues } from '../../../src/fast-check/check/smallerValues.ts'
import type { Json } from '../../../src/units/json.ts'

const smaller = (value: Json): readonly Json[] => [...smallerValues(value)]

it('takes each member away, and then looks inside', () => {
  expect(smaller({ a: 1, b: 'text' })).toEqual([{ b: 'text' }, { a: 1 }, { a: 0, b: 'text' }])
})

it('cuts a list in large parts first', () => {
  expect(smaller(['a', 'b', 'c', 'd'])).toEqual([
    [],
    ['c', 'd'],
    ['a', 'b'],
    ['b', 'c', 'd'],
    ['a', 'c', 'd'],
    ['a', 'b', 'd'],
    ['a', 'b', 'c'],
  ])
})

it('makes whole numbers smaller, and leaves shares alone', () => {
  expect(smaller(10)).toEqual([0, 1, 5, 9])
  expect(smaller(0.5)).toEqual([])
})

it('makes durations and percentages smaller, and no other text', () => {
  expect(smaller('4s')).toEqual(['1s', '2s', '3s'])
  expect(smaller('2m')).toEqual(['119s', '1m'])
  expect(smaller('50%')).toEqual(['1%', '25%', '45%', '49%'])
  expect(smaller('text')).toEqual([])
})
