import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['findLast([1, 2, 3], true)', 'int 3'],
  ['3 == findLast([3], true)', '! interface conversion: interface {} is bool, not int'],
  ['1 < findLast([2], # > 5)', '! invalid operation: bool < <nil>'],
  ['[7, findLast([3], true)]', '[]interface {} [true 3]'],
  ['findLast([3], true) == 3', 'bool true'],
  ['max(9, last(filter([3], true)))', '! invalid argument for max (type bool)'],
  ['{"a": findLast([3], true)}', '! interface conversion: interface {} is bool, not string'],
])('%s is %s, as in the original', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['all(1..4, 1 == findLast([#], true))', '! interface conversion: interface {} is bool, not int'],
  ['nil ?? findLast([], # < 3)', '<nil> <nil>'],
  ['[1,2,3][findLastIndex([], # < 3)]', '! cannot fetch <nil> from bool'],
  ['[1,2,3][0:findLastIndex([], # < 3)]', '! cannot slice 0'],
  ['[1,2,3][findLastIndex({"x": [3, "a"]}.x, # < 3):]', '! invalid operation: string < int'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
