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

// Answers of expr-lang 1.17.8.
it.each([
  ['1.. + 1', '[]int [1]'],
  ['5 % 3', 'int 2'],
  ['("") + ({"x": 1}.x)', '! invalid operation: string + int'],
  ['sum([1, "a"])', '! invalid operation: string + int'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
