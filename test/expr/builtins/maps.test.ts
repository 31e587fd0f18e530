import { expect, it } from 'vitest'
import { answer, document } from '../answer.ts'

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

// The keys of fromPairs are Go values, equal by their type and value.
it.each([
  ['fromPairs([["a", 1], ["a", 2]])', 'map[interface {}]interface {} map[a:2]'],
  ['fromPairs([[1.5, 2]])', 'map[interface {}]interface {} map[1.5:2]'],
  ['fromPairs([[true, 2]])', 'map[interface {}]interface {} map[true:2]'],
  ['fromPairs([[nil, 1]])', 'map[interface {}]interface {} map[<nil>:1]'],
  ['fromPairs([[[1], 2]])', '! runtime error: hash of unhashable type []interface {}'],
  ['keys({})', '[]interface {} []'],
  ['toPairs({})', '[][2]interface {} []'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['keys(result.n)', '! cannot get keys from float64'],
  ['values(result.n)', '! cannot get values from float64'],
  ['toPairs(result.n)', '! cannot transform float64 to pairs'],
  ['fromPairs(result.n)', '! cannot transform %!s(float64=5) from pairs'],
  ['fromPairs(result.list)', '! invalid pair 1'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['fromPairs(1)', '! cannot transform int from pairs'],
  ['fromPairs()', '! invalid number of arguments (expected 1, got 0)'],
  ['keys()', '! invalid number of arguments (expected 1, got 0)'],
  ['keys(fromPairs([]))[0]', '! index out of range: 0 (array length is 0)'],
  ['keys(groupBy(1..3, # % 2))', '[]interface {} [1 0]'],
  ['fromPairs({"x": nil}.x)', '! cannot transform <invalid reflect.Value> from pairs'],
  ['fromPairs({"x": ""}.x)', '! cannot transform  from pairs'],
  ['fromPairs({"x": {}}.x)', '! cannot transform map[] from pairs'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a NaN is a key that nobody finds again.
it.each([
  ['values(groupBy([0 / 0], #))', '! reflect: call of reflect.Value.Interface on zero Value'],
  ['toPairs(groupBy([0 / 0], #))', '! reflect: call of reflect.Value.Interface on zero Value'],
  ['keys(groupBy([0 / 0], #))', '[]interface {} [NaN]'],
])('%s answers %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
