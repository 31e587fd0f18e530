import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['9223372036854775807 + 1', 'int -9223372036854775808'],
  ['7 / 2', 'float64 3.5'],
  ['7 % 0', '! integer divide by zero'],
  ['7 % (len([]))', '! runtime error: integer divide by zero'],
  ['0 / 0', 'float64 NaN'],
  ['2 ** -1', 'float64 0.5'],
  ['"a" + "b"', 'string ab'],
  ['!(true && false)', 'bool true'],
  ['1 == 2', 'bool false'],
  ['[1, "a"] == [1.0, "a"]', 'bool true'],
  ['filter(filter([1, "a"], # == 1), # > 0)', '[]interface {} [1]'],
  ['-9223372036854775807 - 1', 'int -9223372036854775808'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
