import { expect, it } from 'vitest'
import { answer, twoSeries } from './answer.ts'

it.each([
  ['all(5, true)', '! builtin all takes only array (got int)'],
  ['all(nil, true)', '! builtin all takes only array (got unknown)'],
  ['all(result, 1)', '! predicate should return boolean (got int)'],
  ['map(result, nil)', '! predicate should has one input and one output param'],
  ['reduce(result, nil)', '! predicate should has two input and one output param'],
  ['sum([nil], #)', '! cannot use pointer accessor outside predicate'],
  ['sortBy(result, #, 1)', '! sortBy order argument must be a string (got int)'],
  ['get(result)', '! invalid number of arguments (expected 2, got 1)'],
  ['get(result, "a")', '! non-integer slice index string'],
  ['get({"a": 1}, 1)', '! cannot use int to get an element from map[string]interface {}'],
  ['first(map(result, #)) > "a"', '! invalid operation: float64 > string'],
  ['map(result, #)[0] > "a"', '! invalid operation: > (mismatched types float64 and string)'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  [
    'sum([], nil)',
    '! cannot use func(interface {}) as argument (type func(interface {}) bool) to call sum ',
  ],
  ['sum(b"ab", nil)', '! cannot use []uint8 as argument (type []interface {}) to call sum '],
  ['get(1, 1, 1)', '! invalid number of arguments (expected 2, got 3)'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['sum(split("a", ",")) + 1', '! invalid operation: + (mismatched types string and int)'],
  ['count([true]) + 1', 'int 2'],
  ['get($env, "result") + 1', '! invalid operation: + (mismatched types []float64 and int)'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a pointer stands for what it points to.
it.each([
  ['any(result[0].Label, true)', '! builtin any takes only array (got string)'],
  ['timezone("UTC") | map(1)', '! builtin map takes only array (got time.Location)'],
])('%s is refused: %s', (text, expected) => {
  expect(answer(text, twoSeries, '[]types.MetricDataResult')).toBe(expected)
})
