import { describe, expect, it } from 'vitest'
import {
  compare,
  compareNumbers,
  equal,
  isComparison,
  isNil,
  less,
  nilList,
} from '../../src/expr/compare.ts'
import { attempt } from '../../src/expr/fault.ts'
import { floatType, listType, mapType, pairsMapType, stringType } from '../../src/expr/goType.ts'
import { box, durationValue, type GoValue, int64, pair, typedList } from '../../src/expr/goValue.ts'
import { utc } from '../../src/expr/layout.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer, twoSeries } from './answer.ts'

it('numbers are equal by value, whatever their types', () => {
  expect(equal(1n, 1)).toBe(true)
  expect(equal(int64(2n), 2n)).toBe(true)
  expect(equal(Number.NaN, Number.NaN)).toBe(false)
  expect(equal(durationValue(1n), 1n)).toBe(false)
})

it('lists are equal element by element, maps only with equal types', () => {
  expect(equal([1, 2], [1n, 2n])).toBe(true)
  expect(equal(typedList(floatType, [1]), [1n])).toBe(true)
  expect(equal(typedList(floatType, []), typedList(stringType, []))).toBe(false)
  expect(equal({ a: 1 }, { a: 1 })).toBe(true)
  expect(equal({ a: 1 }, { a: 1n })).toBe(false)
  expect(equal({ a: 1 }, { b: 1 })).toBe(false)
})

it('nil equals nil, and the list that is none', () => {
  expect(equal(null, null)).toBe(true)
  expect(equal(null, 0)).toBe(false)
  expect(equal(nilList, null)).toBe(true)
  expect(equal(nilList, [])).toBe(true)
  expect([null, nilList, [], 0].map(isNil)).toEqual([true, true, false, false])
})

it('strings have the order of their bytes', () => {
  expect(compare('<', '10', '9')).toBe(true)
  expect(compare('<', 'B', 'a')).toBe(true)
  expect(less('\uffff', '\u{10000}')).toBe(true)
})

it('NaN is neither less nor more', () => {
  expect(less(Number.NaN, 1)).toBe(false)
  expect(less(1, Number.NaN)).toBe(false)
  expect(compare('>=', 1n, 0.5)).toBe(true)
  expect(compare('<=', 9007199254740993n, 9007199254740992n)).toBe(false)
})

it('what has no order is told', () => {
  expect(attempt(() => compare('<', true, false))).toMatchObject({
    error: 'invalid operation: bool < bool',
  })
})

describe('the comparison operators', () => {
  it('compare numbers as Go compares float64s', () => {
    const holding = (a: number, b: number) =>
      Object.entries(compareNumbers).flatMap(([operator, holds]) => (holds(a, b) ? [operator] : []))
    expect(holding(1, 2)).toEqual(['<', '<=', '!='])
    expect(holding(2, 2)).toEqual(['<=', '>=', '=='])
    expect(holding(Number.NaN, Number.NaN)).toEqual(['!='])
    expect(holding(0, -0)).toEqual(['<=', '>=', '=='])
  })

  it('are told from the others', () => {
    expect(['<', '!=', '&&', 'in', 'toString'].filter(isComparison)).toEqual(['<', '!='])
  })
})

// expr-lang's runtime.Equal, and behind it Go's reflect.DeepEqual.
it.each([
  ['groupBy([1, 2, 3], # % 2) == groupBy([1, 2, 3], # % 2)', true],
  ['groupBy([1, 2, 3], # % 2) == groupBy([1, 2], # % 2)', false],
  ['groupBy([1, 2], #) == groupBy([1], #)', false],
  ['groupBy([1], #) == groupBy([2], #)', false],
  ['date("2024-01-01") == date("2024-01-01T01:00:00+01:00")', true],
  ['date("2024-01-01") == date("2024-01-02")', false],
  ['date("2024-01-01") < date("2024-01-02")', true],
  ['duration("1m") == duration("60s")', true],
  ['duration("1m") > duration("59s")', true],
  ['[[1], [2]] == [[1], [2]]', true],
  ['[[1], [2]] == [[1], [3]]', false],
  ['[1, 2] == [1]', false],
  ['{"a": [1, {"b": 2}]} == {"a": [1, {"b": 2}]}', true],
  ['{"a": [1]} == {"a": [2]}', false],
  ['{"a": [1]} == {"a": [1, 2]}', false],
  ['{"a": 1} == {"a": 1.0}', false],
  ['{"a": 1, "b": 2} == {"a": 1}', false],
  ['{"a": nil} == {"a": nil}', true],
  ['{"a": nil} == {"a": 0}', false],
  ['{"a": {}} == {"a": []}', false],
  ['{"a": duration("1s")} == {"a": duration("1000ms")}', true],
  ['{"a": duration("1s")} == {"a": duration("2s")}', false],
  ['{"a": date("2024-01-01")} == {"a": date("2024-01-01")}', true],
  ['{"a": date("2024-01-01")} == {"a": date("2024-01-02")}', false],
  ['{"a": groupBy([1], #)} == {"a": groupBy([1], #)}', true],
  ['{"a": "x"} == {"a": "x"}', true],
  ['[1] == nil', false],
  ['{} == nil', false],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(`bool ${expected}`)
})

it('what is nested without end is not compared without end', () => {
  const nested = (): GoValue => {
    let value: GoValue = {}
    for (let level = 0; level < 600; level += 1) value = level % 2 === 0 ? { a: value } : [value]
    return value
  }
  expect(attempt(() => equal(nested(), nested()))).toMatchObject({ code: 'too-deep' })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['asInt(1) < 2.5', 'bool true'],
  ['max(1, duration("1h"))', '! invalid operation: int < time.Duration'],
  ['[1] == [1, 2]', 'bool false'],
  ['[0.97, 0.5] == result', 'bool true'],
  ['(timezone("UTC")) == (timezone("UTC"))', 'bool true'],
  ['toPairs({"a": 1}) == toPairs({"a": 2})', 'bool false'],
  ['[{"a": 1}] == [{"a": 1, "b": 2}]', 'bool false'],
  ['{} == {}', 'bool true'],
  ['(asInt) == (asInt)', 'bool false'],
  ['fromPairs([["a", 1]]) == fromPairs([["a", 1], ["b", 2]])', 'bool false'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['[]float64', [Number.NaN, 1], 'result == result', 'bool false'],
  ['[]types.MetricDataResult', twoSeries, 'result[0] == result[1]', 'bool false'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// A value in a value, in a value.
const nested = (levels: number, wrap: (inner: GoValue) => GoValue): GoValue => {
  let value: GoValue = 1n
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

it.each<readonly [string, (inner: GoValue) => GoValue]>([
  ['a list', (inner) => [inner]],
  ['a map', (inner) => ({ a: inner })],
  ['a pair', (inner) => pair('a', inner)],
  ['a map of pairs', (inner) => boxedMap([['string a', ['a', inner]]])],
  ['a struct', (inner) => ({ [box]: 'struct', type: listType, fields: new Map([['a', inner]]) })],
])('%s is compared 500 levels down, and no further', (_, wrap) => {
  const deep = (levels: number): unknown =>
    attempt(() => ({ equal: equal(nested(levels, wrap), nested(levels, wrap)) }))
  expect(deep(3)).toEqual({ equal: true })
  expect(deep(500)).toEqual({ equal: true })
  expect(deep(502)).toEqual({
    ok: false,
    code: 'too-deep',
    error: 'value nests deeper than 500 levels',
  })
})

const boxedMap = (
  entries: readonly (readonly [string, readonly [GoValue, GoValue]])[],
): GoValue => ({
  [box]: 'map',
  type: pairsMapType,
  entries: new Map(entries),
})
const struct = (fields: Readonly<Record<string, GoValue>>): GoValue => ({
  [box]: 'struct',
  type: mapType,
  fields: new Map(Object.entries(fields)),
})
const time = (nanoseconds: bigint): GoValue => ({ [box]: 'time', nanoseconds, location: utc })

// Go's reflect.DeepEqual, for what lies in a map: the types have to agree.
it.each<readonly [string, GoValue, GoValue, boolean]>([
  ['an int and an int', 1n, 1n, true],
  ['an int and another', 1n, 2n, false],
  ['an int and a float', 1n, 1, false],
  ['a bool and a string', true, 'true', false],
  ['nil and nil', null, null, true],
  ['nil and a list', null, [], false],
  ['a list and nil', [], null, false],
  ['a missing group and nil', nilList, null, false],
  ['a missing group and an empty list', nilList, [], false],
  ['NaN and NaN', Number.NaN, Number.NaN, false],
  ['lists of another length', [1n], [1n, 2n], false],
  ['lists of ints and floats', [1n], [1], false],
  ['a list and a map', [], {}, false],
  ['lists of strings', typedList(stringType, ['a']), typedList(stringType, ['a']), true],
  ['lists of two types', typedList(stringType, []), [], false],
  ['maps with other keys', { a: 1n }, { b: 1n }, false],
  ['maps of another size', { a: 1n }, { a: 1n, b: 2n }, false],
  ['maps with nil', { a: null }, { a: null }, true],
  ['maps with nil and without', { a: null }, { b: null }, false],
  ['int64s', int64(1n), int64(1n), true],
  ['other int64s', int64(1n), int64(2n), false],
  ['an int64 and a duration', int64(1n), durationValue(1n), false],
  ['durations', durationValue(1n), durationValue(1n), true],
  ['times', time(1n), time(1n), true],
  ['other times', time(1n), time(2n), false],
  ['a time and an int64', time(1n), int64(1n), false],
  ['maps of pairs', boxedMap([['a', ['a', 1n]]]), boxedMap([['a', ['a', 1n]]]), true],
  ['maps of other pairs', boxedMap([['a', ['a', 1n]]]), boxedMap([['a', ['a', 2n]]]), false],
  [
    'maps of pairs with other keys',
    boxedMap([['a', ['a', 1n]]]),
    boxedMap([['b', ['b', 1n]]]),
    false,
  ],
  ['maps of more pairs', boxedMap([['a', ['a', 1n]]]), boxedMap([]), false],
  ['structs', struct({ A: 1n, B: [1n] }), struct({ A: 1n, B: [1n] }), true],
  ['structs with another field', struct({ A: 1n, B: [1n] }), struct({ A: 1n, B: [2n] }), false],
  ['structs with nil', struct({ A: null }), struct({ A: null }), true],
  ['a struct and a map', struct({ A: 1n }), { A: 1n }, false],
  ['zones', utc, { ...utc }, false],
])('%s, inside a map', (_, a, b, expected) => {
  expect(equal({ x: a }, { x: b })).toBe(expected)
  expect(equal({ x: b }, { x: a })).toBe(expected)
})

it.each([
  ['{"x": 9007199254740992.0}.x < 9007199254740993', 'bool false'],
  ['9007199254740993 > {"x": 9007199254740992.0}.x', 'bool false'],
  ['9007199254740993 == {"x": 9007199254740992.0}.x', 'bool true'],
  ['asInt("9007199254740993") > 9007199254740992', 'bool true'],
  ['toPairs({"a": 1})[0] == ["a", 1]', 'bool false'],
  ['["a", 1] == toPairs({"a": 1})[0]', 'bool false'],
  ['[[1]] == [[1.0]]', 'bool true'],
  ['{"x": [[1]]}.x == [[1.0]]', 'bool true'],
])('%s is %s: an int beside a float is a float', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
