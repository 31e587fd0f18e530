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
import { floatType, stringType } from '../../src/expr/goType.ts'
import { durationValue, type GoValue, int64, typedList } from '../../src/expr/goValue.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer } from './answer.ts'

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
  [
    '[]types.MetricDataResult',
    [
      {
        Id: 'm1',
        Label: 'l',
        StatusCode: 'Complete',
        Values: [1, 2],
        Messages: [{ Code: 'c', Value: 'v' }],
      },
      { Values: [] },
    ],
    'result[0] == result[1]',
    'bool false',
  ],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})
