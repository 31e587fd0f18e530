import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['all(result, # >= 0.5)', 'bool true'],
  ['all([], # > 1)', 'bool true'],
  ['any(result, {# < 0.9})', 'bool true'],
  ['none(result, # > 1)', 'bool true'],
  ['one(result, # > 0.9)', 'bool true'],
  ['filter(result, # < 0.9)', '[]interface {} [0.5]'],
  ['map(result, # * 100)', '[]interface {} [97 50]'],
  ['map([5, 6], #index)', '[]interface {} [0 1]'],
  ['count(result, # < 0.9)', 'int 1'],
  ['count([true, false])', 'int 1'],
  ['count(result)', '! interface conversion: interface {} is float64, not bool'],
  ['sum(1..4)', 'int 10'],
  ['sum([])', 'int 0'],
  ['sum(result, # * 2)', 'float64 2.94'],
  ['sum(["a"])', '! invalid operation: string + int'],
  ['find(result, # < 0.9)', 'float64 0.5'],
  ['find([1], # > 5)', '<nil> <nil>'],
  ['findIndex([1, 2], # == 2)', 'int 1'],
  ['findLast([1, 2, 3], # < 3)', 'int 2'],
  ['findLastIndex([1, 1], # == 1)', 'int 1'],
  ['groupBy(1..4, # % 2)[0]', '[]interface {} [2 4]'],
  ['groupBy([1], #)[9] == nil', 'bool true'],
  ['groupBy([[1]], #)', '! runtime error: hash of unhashable type []interface {}'],
  ['sortBy([3, 1, 2], -#)', '[]interface {} [3 2 1]'],
  ['reduce(1..4, #acc * #)', 'int 24'],
  ['reduce([], #acc)', '! reduce of empty array with no initial value'],
  ['reduce([], #acc, 5)', 'int 5'],
  ['all({"x": 5}.x, true)', '! reflect: call of reflect.Value.Len on int Value'],
  ['all({"x": nil}.x, true)', '! reflect: call of reflect.Value.Len on zero Value'],
  ['map({"x": "é"}.x, #)', '[]interface {} [195 169]'],
  ['any([[1, 2], [3]], any(#, # == 3))', 'bool true'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
