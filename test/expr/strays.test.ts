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
