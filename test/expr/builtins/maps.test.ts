import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  ['sort(keys({"b": 1, "a": 2}))', '[]interface {} [a b]'],
  ['values({"a": 7})', '[]interface {} [7]'],
  ['toPairs({"a": 1})', '[][2]interface {} [[a 1]]'],
  ['fromPairs([["a", 1]])["a"]', 'int 1'],
  ['fromPairs([[1, 2]])[1]', 'int 2'],
  ['fromPairs([1])', '! invalid pair 1'],
  ['fromPairs([[1]])', '! invalid pair length [1]'],
  ['keys([1])', '! cannot get keys from []interface {}'],
  ['toPairs(1)', '! cannot transform int to pairs'],
  ['fromPairs(toPairs({"__proto__": 1}))["__proto__"]', 'int 1'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
