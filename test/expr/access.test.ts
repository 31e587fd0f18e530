import { expect, it } from 'vitest'
import {
  asBool,
  asString,
  contains,
  fetch,
  get,
  keyText,
  range,
  slice,
} from '../../src/expr/access.ts'
import { attempt } from '../../src/expr/fault.ts'
import { floatType } from '../../src/expr/goType.ts'
import { conversion, typedList } from '../../src/expr/goValue.ts'
import { newBudget } from '../../src/expr/limits.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer } from './answer.ts'

const floats = typedList(floatType, [0.97, 0.5])
const error = (work: () => unknown): unknown => (attempt(work) as { error?: string }).error

it('an index counts from the end if it is negative', () => {
  expect(fetch(floats, -1n)).toBe(0.5)
  expect(fetch([1, 2], 0n)).toBe(1)
})

it('an index that is not there is an error, and nil to get', () => {
  expect(error(() => fetch(floats, 2n))).toBe('index out of range: 2 (array length is 2)')
  expect(error(() => fetch(floats, -3n))).toBe('index out of range: -1 (array length is 2)')
  expect(get(floats, 2n)).toBeNull()
})

it('a map has its own keys only', () => {
  expect(fetch({ a: 1 }, 'a')).toBe(1)
  expect(fetch({ a: 1 }, 'constructor')).toBeNull()
  expect(fetch(JSON.parse('{"__proto__": 7}'), '__proto__')).toBe(7)
})

it('nil has nothing to be fetched', () => {
  expect(error(() => fetch(null, 'a'))).toBe('cannot fetch a from <nil>')
  expect(error(() => fetch(5, 'a'))).toBe('cannot fetch a from float64')
})

it('a slice is cut to what is there', () => {
  expect(slice([1, 2, 3], 1n, 9n)).toEqual([2, 3])
  expect(slice([1, 2, 3], -2n, undefined)).toEqual([2, 3])
  expect(slice('h\u00e9', 0n, 3n)).toBe('h\u00e9')
})

it('in looks for an equal element or for a key', () => {
  expect(contains([1, 2], 1n, newBudget())).toBe(true)
  expect(contains({ a: 1 }, 'a', newBudget())).toBe(true)
  expect(contains({ a: 1 }, 'toString', newBudget())).toBe(false)
  expect(contains(null, 1, newBudget())).toBe(false)
  expect(error(() => contains(5, 1, newBudget()))).toBe('operator "in" not defined on float64')
})

it('a range has both its ends and a bound', () => {
  expect(range(1n, 3n, newBudget())).toMatchObject({ items: [1n, 2n, 3n] })
  expect(range(3n, 1n, newBudget())).toMatchObject({ items: [] })
  expect(error(() => range(0n, 9_999_999n, newBudget()))).toBe('memory budget exceeded')
})

it('what is of the wrong kind is told as Go tells it', () => {
  expect(conversion(null, 'bool')).toBe('interface conversion: interface {} is nil, not bool')
  expect(error(() => asBool(1))).toBe('interface conversion: interface {} is float64, not bool')
  expect(error(() => asString(1n))).toBe('interface conversion: interface {} is int, not string')
  expect(keyText(null)).toBe('')
})

it('get asks lists, texts and maps, and finds nil where there is nothing', () => {
  expect(get([1, null], 1n)).toBeNull()
  expect(get([1, 2], -1n)).toBe(2)
  expect(get([1, 2], -3n)).toBeNull()
  expect(get('ab', 1n)).toMatchObject({ value: 98n })
  expect(get('ab', 2n)).toBeNull()
  expect(get({ a: 1 }, 'a')).toBe(1)
  expect(get({ a: 1 }, 'b')).toBeNull()
  expect(get(null, 'a')).toBeNull()
  expect(get(5, 'a')).toBeNull()
})

// A group has the type of what it is grouped by.
it.each([
  ['get(groupBy([1, 2, 3], # % 2), 1)', '[]interface {} [1 3]'],
  ['get(groupBy([1, 2, 3], # % 2), 7) == nil', 'bool true'],
  ['groupBy([1, 2, 3], # % 2)[0]', '[]interface {} [2]'],
  ['len(groupBy([1, 2, 3], # % 2)[7])', 'int 0'],
  ['1 in groupBy([1, 2, 3], # % 2)', 'bool true'],
  ['7 in groupBy([1, 2, 3], # % 2)', 'bool false'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('a key that has no hash is an error', () => {
  expect(answer('groupBy([1], #)[[1]]')).toBe(
    '! runtime error: hash of unhashable type []interface {}',
  )
})

// Answers of expr-lang 1.17.8: a time is a struct of which nobody sees the fields.
it.each([
  ['"wall" in date("2024-01-01")', 'bool false'],
  ['{"x": "a"}.x not in {"x": date("2024-01-01")}.x', 'bool true'],
  ['{"x": 1}.x in date("2024-01-01")', '! cannot use int as field name of time.Time'],
  ['1 in date("2024-01-01")', '! invalid operation: in (mismatched types int and time.Time)'],
  ['{"x": date("2024-01-01")}.x[1]', '! interface conversion: interface {} is int, not string'],
  [
    'get({"x": date("2024-01-01")}.x, 1)',
    '! interface conversion: interface {} is int, not string',
  ],
  ['get({"x": date("2024-01-01")}.x, "a")', '<nil> <nil>'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['get({"x": ""}.x, -3)', '<nil> <nil>'],
  ['get(groupBy(1..3, # % 2), 2)', '<nil> <nil>'],
  ['get({"x": asInt}.x, 1)', '<nil> <nil>'],
  ['(1) in ({"x": asInt}.x)', '! operator "in" not defined on func(interface {}) int64'],
  ['fromPairs([]).a', '<nil> <nil>'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  [
    '[]struct{Values []float64}',
    [{ Values: [1, 2] }, { Values: [] }],
    '"Nope" in result[0]',
    'bool false',
  ],
  [
    '[]struct{Values []float64}',
    [{ Values: [1, 2] }, { Values: [] }],
    'result[0].Values',
    '[]float64 [1 2]',
  ],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Answers of expr-lang 1.17.8 on Go 1.26, whose maps have words of their own while they are empty.
it.each([
  ['groupBy([[1]], #)', '! hash of unhashable type: []interface {}'],
  ['groupBy([1, {}], #)', '! runtime error: hash of unhashable type map[string]interface {}'],
  ['groupBy([], #)[[1]]', '! hash of unhashable type: []interface {}'],
  ['[1] in fromPairs([])', '! hash of unhashable type: []interface {}'],
  ['[1] in fromPairs([[1, 2]])', '! runtime error: hash of unhashable type []interface {}'],
  ['fromPairs([[[1], 2]])', '! runtime error: hash of unhashable type []interface {}'],
  ['result[9223372036854775807]', '! index out of range: 9223372036854775807 (array length is 2)'],
  [
    'result[-9223372036854775807]',
    '! index out of range: -9223372036854775805 (array length is 2)',
  ],
])('%s is refused: %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['groupBy(toPairs({"a": [1]}), #)', '! hash of unhashable type: []interface {}'],
  [
    'groupBy(toPairs({"a": 1}), #)[["a", 1]]',
    '! runtime error: hash of unhashable type []interface {}',
  ],
  ['len(groupBy(toPairs({"a": 1, "b": 1}), #))', 'int 2'],
])('a pair is hashed by its halves: %s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: the keys of New Relic's rows are strings; a part of a pair is a list.
it.each([
  [
    'result[result.a]',
    '! reflect.Value.MapIndex: value of type float64 is not assignable to type string',
  ],
  [
    'result.a in result',
    '! reflect.Value.MapIndex: value of type float64 is not assignable to type string',
  ],
  ['result[result.b]', 'string c'],
  ['get(result, result.b)', 'string c'],
  ['toPairs({"a": 1})[0][:1]', '[]interface {} [a]'],
  ['{"x": groupBy([1], #)}.x[1:]', '! cannot slice 1'],
])('of New Relic, %s gives %s', (text, expected) => {
  expect(answer(text, { a: 1, '': 'c', b: '' }, 'nrdb.NRDBResult')).toBe(expected)
})
