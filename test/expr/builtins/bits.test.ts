import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  ['bitand(6, 3)', 'int 2'],
  ['bitor(6, 3)', 'int 7'],
  ['bitxor(6, 3)', 'int 5'],
  ['bitnand(6, 3)', 'int 4'],
  ['bitnot(6)', 'int -7'],
  ['bitshl(1, 63)', 'int -9223372036854775808'],
  ['bitshl(1, 64)', 'int 0'],
  ['bitshr(-8, 1)', 'int -4'],
  ['bitshr(-8, 100)', 'int -1'],
  ['bitushr(-1, 1)', 'int 9223372036854775807'],
  ['bitshl(1, -1)', '! invalid operation: negative shift count -1 (type int)'],
  ['bitand(1.5, 1)', '! cannot use float64 as argument (type int) to call bitand '],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['bitnot({"x": ""}.x)', '! cannot use string as argument (type int) to call bitnot'],
  ['bitushr(-8, 0)', 'int -8'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([['bitshl(1, 9223372036854775807)', 'int 0']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
