import { expect, it } from 'vitest'
import { answer, document } from '../answer.ts'

it.each([
  ['first(result)', 'float64 0.97'],
  ['last([])', '<nil> <nil>'],
  ['first(5)', '! cannot get first element from int'],
  ['get(result, 9)', '<nil> <nil>'],
  ['get(result, -1)', 'float64 0.5'],
  ['get({"a": 1}, "b")', '<nil> <nil>'],
  ['get(5, 0)', '! type int does not support indexing'],
  ['take([1, 2, 3], 2)', '[]interface {} [1 2]'],
  ['take(result, 9)', '[]float64 [0.97 0.5]'],
  ['take([1], "a")', '! cannot take string elements'],
  ['reverse(1..3)', '[]interface {} [3 2 1]'],
  ['reverse(1)', '! cannot reverse int'],
  ['uniq([1, 1.0, "a"])', '[]interface {} [1 a]'],
  ['concat(result, [1])', '[]interface {} [0.97 0.5 1]'],
  ['concat([], []) ?? 7', 'int 7'],
  ['concat()', '! invalid number of arguments (expected at least 1, got 0)'],
  ['flatten([1, [2, [3]]])', '[]interface {} [1 2 3]'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a list whose elements are lists, and of what is empty.
it.each([
  ['flatten([[]])', '[]interface {} []'],
  ['uniq([[1], [1]])', '[]interface {} [[1]]'],
  ['reverse([])', '[]interface {} []'],
  ['take([], 0)', '[]interface {} []'],
  ['take([1], -1)', '! reflect.Value.Slice: slice index out of bounds'],
  ['concat([1], [2.5], ["a"])', '[]interface {} [1 2.5 a]'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['first(result.text)', 'uint8 104'],
  ['last(result.text)', 'uint8 111'],
  ['first(result.n)', '<nil> <nil>'],
  ['get(result.text, 0)', 'uint8 104'],
  ['get(result, "n")', 'float64 5'],
  ['get(result.n, 0)', '<nil> <nil>'],
  ['take(result.list, -1)', '! reflect.Value.Slice: slice index out of bounds'],
  ['flatten(result.n)', '! cannot flatten float64'],
  ['uniq(result.n)', '! cannot uniq float64'],
  ['concat(result.n, [1])', '! cannot concat float64'],
  ['reverse(result.n)', '! cannot reverse float64'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['take([1, 2], duration("1ns"))', '[]interface {} [1]'],
  ['take([1, 2], {"x": date("2024-02-03").Month()}.x)', '[]interface {} [1 2]'],
  ['take([1, 2], {"x": b"a"[0]}.x)', '! cannot take uint8 elements'],
  ['take([1, 2], {"x": 1.5}.x)', '! cannot take float64 elements'],
])('%s takes as many as any signed integer says: %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['take({}, 1)', '! cannot take from map[string]interface {}'],
  ['take(1, 1, 1)', '! invalid number of arguments (expected 2, got 3)'],
  ['take([], nil)', '! cannot take %!s(<nil>) elements'],
  ['take([], asInt(5))', '[]interface {} []'],
  ['take({"x": 1}.x, duration("1h"))', '! cannot take from int'],
  ['concat({})', '! cannot concat map[string]interface {}'],
  ['last()', '! invalid number of arguments (expected 1, got 0)'],
  ['last({"x": ""}.x)', '<nil> <nil>'],
  ['take([], {"x": nil}.x)', '! cannot take invalid elements'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
