import { expect, it } from 'vitest'
import type { ResultType } from '../../../src/expr/resultType.ts'
import { answer, document } from '../answer.ts'

it.each([
  ['max(1, 2.5)', 'float64 2.5'],
  ['max(result, 5)', 'int 5'],
  ['min([3, [1, 2]])', 'int 1'],
  ['max([])', '<nil> <nil>'],
  ['max()', '! not enough arguments to call max'],
  ['min(["a", "b"])', '! invalid argument for min (type string)'],
  ['max("a")', '! invalid argument for max (type string)'],
  ['max([0 / 0, 1])', 'float64 NaN'],
  ['max([1, 0 / 0])', 'int 1'],
  ['mean([1, 2, 6])', 'float64 3'],
  ['mean([])', 'float64 0'],
  ['median([4, 1, 2, 3])', 'float64 2.5'],
  ['median([0 / 0, 1, 3])', 'float64 1'],
  ['median([])', 'float64 0'],
  ['mean([true])', '! invalid argument for mean (type bool)'],
  ['sort([3, 1, 2])', '[]interface {} [1 2 3]'],
  ['sort(["b", "a"], "desc")', '[]interface {} [b a]'],
  ['sort([1, "a"])', '! invalid operation: string < int'],
  ['sort([1], "up")', '! invalid order up, expected asc or desc'],
  ['sort(5)', '! cannot use int as argument (type []int) to call sort '],
  ['sortBy(result, -#, "up")', '! unknown order, use asc or desc'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Lists within lists are numbers of the same list.
it.each([
  ['max([], 3)', 'int 3'],
  ['mean([[1, 2], 3])', 'float64 2'],
  ['median([[1, 2], [3]])', 'float64 2'],
  ['min([1, [2, 3]], 4)', 'int 1'],
  ['sum([1, 2.5])', 'float64 3.5'],
  ['sum([])', 'int 0'],
  ['sum(["a"])', '! invalid operation: string + int'],
  ['sortBy([1, 2], #, "desc")', '[]interface {} [2 1]'],
  ['sortBy([1], #, 5)', '! sortBy order argument must be a string (got int)'],
  ['min([date("2024-01-01")])', '! invalid argument for min (type time.Time)'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['min(result.list)', 'float64 1'],
  ['median(result.list)', 'float64 2'],
  ['max(result.n, 7)', 'int 7'],
  ['min(result.items)', '! invalid argument for min (type map[string]interface {})'],
  ['mean(result.items)', '! invalid argument for mean (type map[string]interface {})'],
  ['sum(result.items, .v)', 'float64 3.5'],
  ['sortBy(result.list, #, result.n)', '! sortBy order argument must be a string'],
  ['sort(result.list, "desc")', '[]interface {} [3 2 1]'],
  ['sort(result.list, result.n)', '! sort order argument must be a string (got float64)'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8: months and days of the week are numbers to Go's reflection.
it.each([
  ['mean(date("2024-02-03").Month(), 1)', 'float64 1.5'],
  ['median(date("2024-02-03").Weekday(), 1)', 'float64 3.5'],
  ['mean(duration("2ns"), 4)', 'float64 3'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['median(["a"])', '! invalid argument for median (type string)'],
  ['max({"x": ""}.x)', 'string '],
  ['min(2, [])', 'int 2'],
  ['max(b"ab")', 'uint8 98'],
  ['max([[], 2])', 'int 2'],
  ['mean(duration("1h"))', 'float64 3.6e+12'],
  ['max({"x": asInt}.x, 1)', '! invalid argument for max (type func(interface {}) int64)'],
  ['median(2, [1, 0 / 0])', 'float64 1'],
  ['sort({"x": b"ab"}.x)', '[]interface {} []'],
  ['sort(1..3)', '[]interface {} [1 2 3]'],
  ['sort(result)', '[]interface {} [0.5 0.97]'],
  ['sort(split("ab", ""))', '[]interface {} [a b]'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['[]string', ['a', 'b'], 'max(result)', '! invalid argument for max (type string)'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Lists in lists are followed 500 levels down: the argument itself is the first.
it.each(['max', 'min', 'mean', 'median', 'flatten', 'string', 'toJSON'])(
  '%s follows no list any deeper',
  (name) => {
    const nested = (levels: number): unknown => {
      let value: unknown = 1
      for (let level = 0; level < levels; level += 1) value = [value]
      return { x: value }
    }
    const most = name === 'max' || name === 'min' || name === 'flatten' ? 501 : 500
    expect(answer(`len(string(${name}(result.x))) > 0`, nested(most))).toBe('bool true')
    expect(answer(`${name}(result.x)`, nested(most + 1))).toBe(
      '! value nests deeper than 500 levels',
    )
  },
)

// Answers of expr-lang 1.17.8: what is no list is sorted to a nil list.
it.each([
  ['sort({"x": nil}.x) == nil', 'bool true'],
  ['sort({"x": 5}.x) ?? 3', 'int 3'],
  ['len(sort({"x": {}}.x))', 'int 0'],
  ['sort({"x": []}.x) == nil', 'bool false'],
  ['sort({"x": 5}.x, "up")', '! invalid order up, expected asc or desc'],
])('%s answers %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a list of anything goes on with the best so far, a list of numbers
// begins anew; of NaN nothing is better.
it.each([
  ['max(1, [0 / 0, 5])', 'int 5'],
  ['max(0 / 0, [5])', 'float64 NaN'],
  ['min([1, "a"], 0)', '! invalid argument for min (type string)'],
  ['min(duration("1s") ?? nil, 7..5, [1, "a"])', '! invalid operation: time.Duration > int'],
  ['min(2, [[]], [])', 'int 2'],
  ['max([1..3, [2, [9]]])', 'int 9'],
  ['max(b"ab")', 'uint8 98'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it.each([
  ['max(result, 2)', 'float64 NaN'],
  ['max(2, result)', 'int 2'],
  ['min(4, result)', 'int 4'],
])('of floats that begin with NaN, %s comes to %s', (text, expected) => {
  expect(answer(text, [Number.NaN, 3])).toBe(expected)
})
