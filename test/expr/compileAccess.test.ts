import { expect, it } from 'vitest'
import { answer, document } from './answer.ts'

it.each([
  ['result.n', 'float64 5'],
  ['result["n"]', 'float64 5'],
  ['result.missing', '<nil> <nil>'],
  ['result.missing.deep', '! cannot fetch deep from <nil>'],
  ['result.missing?.deep.er', '<nil> <nil>'],
  ['result?.inner.deep.v', 'float64 2'],
  ['result.list[-1]', 'float64 3'],
  ['result.list[9]', '! index out of range: 9 (array length is 3)'],
  ['result.list?.[9]', '! index out of range: 9 (array length is 3)'],
  ['result.list[1:]', '[]interface {} [2 3]'],
  ['result.list[:9]', '[]interface {} [1 2 3]'],
  ['result.text[0:3]', 'string hé'],
  ['result.text[1]', 'uint8 195'],
  ['result.n[:1]', '! cannot slice 0'],
  ['result.n[1:]', '! invalid argument for len (type float64)'],
  ['result[1:]', '! cannot slice map[string]interface {}'],
  ['result.constructor', '<nil> <nil>'],
  ['result.__proto__', '<nil> <nil>'],
  ['result.toString()', '! invalid operation: cannot call nil'],
  ['result.n()', '! invalid operation: cannot call non-function of type float64'],
  ['$env.result.n', 'float64 5'],
  ['$env["result"]["n"]', 'float64 5'],
  ['get($env, "nope")', '<nil> <nil>'],
  ['let f = isNaN; f(1.5)', 'bool false'],
  ['result.ok ? "yes" : "no"', 'string yes'],
])('of a document, %s is %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})
