import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sorted } from '../../src/expr/sort.ts'
import { answer } from './answer.ts'

const self = <T>(item: T): T => item

it('numbers come in order, up or down, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 40 }), (numbers) => {
      const up = [...numbers].sort((a, b) => a - b)
      expect(sorted(numbers, self, false).map((n) => Number(n) + 0)).toEqual(up.map((n) => n + 0))
      expect(sorted(numbers, self, true).map((n) => Number(n) + 0)).toEqual(
        up.reverse().map((n) => n + 0),
      )
    }),
  )
})

it('NaN stays where it stands in a short list', () => {
  expect(sorted([Number.NaN, 1, 3], self, false)).toEqual([Number.NaN, 1, 3])
  expect(sorted([1, Number.NaN, 3], self, true)).toEqual([1, Number.NaN, 3])
})

it('equal keys keep their order in a short list', () => {
  const items = ['b1', 'a1', 'b2', 'a2']
  expect(sorted(items, (item) => String(item).slice(0, 1), false)).toEqual(['a1', 'a2', 'b1', 'b2'])
})

// Answers of expr-lang 1.17.8.
it.each([
  ['sort([1, 2, 3, 0 / 0, 4, 0])', '[]interface {} [1 2 3 NaN 0 4]'],
  [
    'sort([1, 2, 3, 4, 5, 6, 7, 8, 9, 0 / 0, 11, 0])',
    '[]interface {} [1 2 3 4 5 6 7 8 9 NaN 0 11]',
  ],
  [
    'sort([1, 2, 3, 4, 5, 6, 7, 8, 9, 0 / 0, 11, 0], "desc")',
    '[]interface {} [9 8 7 6 5 4 3 2 1 NaN 11 0]',
  ],
  ['sort([5,4,3,2,1,0,9,8,7,6,15,14,13,12])', '[]interface {} [0 1 2 3 4 5 6 7 8 9 12 13 14 15]'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
