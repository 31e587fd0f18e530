import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['isNaN(result)', '! cannot use []float64 as argument (type float64) to call isNaN '],
  ['isNaN(nil)', '! cannot use nil as argument (type float64) to call isNaN'],
  ['isNaN(1)', 'bool false'],
  ['isNaN(-(1 + 2))', 'bool false'],
  ['isNaN(7 % 2)', '! interface conversion: interface {} is int, not float64'],
  ['isNaN(len(result))', '! interface conversion: interface {} is int, not float64'],
  ['default(1)', '! not enough arguments to call default'],
  ['default(1, 2, 3)', '! too many arguments to call default'],
  ['isNil(nothing, 2)', '! unknown name nothing'],
  ['upper("a", "b")', '! too many arguments to call upper'],
  ['join([1], 2)', '! too many arguments to call join'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([['bitnot(asInt(5))', 'int -6']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['isNaN(2 - 1)', 'bool false'],
  ['isNaN(2 * 1)', 'bool false'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
