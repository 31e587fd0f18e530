import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { format, tooDeep } from '../../src/expr/format.ts'
import { floatType, functionType, intType, mapType, pairsMapType } from '../../src/expr/goType.ts'
import {
  box,
  durationValue,
  type GoLocation,
  type GoValue,
  goFunction,
  pair,
  typedList,
} from '../../src/expr/goValue.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer } from './answer.ts'
import { evaluateExpression } from './expressions.ts'

it('a value is printed as Go prints it', () => {
  expect(format(1e6)).toBe('1e+06')
  expect(format(null)).toBe('<nil>')
  expect(format([1, 'a', null, true])).toBe('[1 a <nil> true]')
  expect(format({ b: 1, a: { c: [] } })).toBe('map[a:map[c:[]] b:1]')
  expect(format(typedList(floatType, [Number.NaN, -Infinity]))).toBe('[NaN -Inf]')
  expect(format(pair('a', 1n))).toBe('[a 1]')
  expect(format(durationValue(5_400_000_000_000n))).toBe('1h30m0s')
})

it('what is nested without end is not followed without end', () => {
  let value: GoValue = []
  for (let level = 0; level < 600; level += 1) value = [value]
  expect(attempt(() => format(value))).toMatchObject({ code: 'too-deep' })
  expect(attempt(tooDeep)).toMatchObject({ code: 'too-deep' })
})

// Go's fmt and time.Time.String.
it.each([
  ['groupBy([1, 2, 3], # % 2)', 'map[0:[2] 1:[1 3]]'],
  ['groupBy([11, 9, 10], #)', 'map[9:[9] 10:[10] 11:[11]]'],
  ['groupBy(["b", "a", "B"], #)', 'map[B:[B] a:[a] b:[b]]'],
  ['groupBy([0.5, -1.5, 0.25], #)', 'map[-1.5:[-1.5] 0.25:[0.25] 0.5:[0.5]]'],
  ['date("2024-02-03T04:05:06Z")', '2024-02-03 04:05:06 +0000 UTC'],
  ['date("2024-02-03T04:05:06.5Z")', '2024-02-03 04:05:06.5 +0000 UTC'],
  ['date("2024-02-03T04:05:06.000000012Z")', '2024-02-03 04:05:06.000000012 +0000 UTC'],
  ['date("2024-02-03T04:05:06-03:30")', '2024-02-03 04:05:06 -0330 -0330'],
  ['timezone("UTC")', 'UTC'],
  ['date("2024-02-03").Month()', 'February'],
  ['date("2024-02-03").Weekday()', 'Saturday'],
])('%s is printed as %s', (text, expected) => {
  const answered = evaluateExpression(text, null)
  expect(answered.ok && format(answered.value)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['groupBy([1, 0 / 0], #)', 'map[interface {}][]interface {} map[1:[1] NaN:[NaN]]'],
  ['groupBy([1, nil], #)', 'map[interface {}][]interface {} map[<nil>:[<nil>] 1:[1]]'],
  ['groupBy([0 / 0, 1, 2], #)', 'map[interface {}][]interface {} map[1:[1] 2:[2] NaN:[NaN]]'],
  ['date("", "")', 'time.Time 0000-01-01 00:00:00 +0000 UTC'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  [
    '[]struct{Values []float64}',
    [{ Values: [1, 2] }, { Values: [] }],
    'result',
    '[]struct { Values []float64 } [{[1 2]} {[]}]',
  ],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

it('what only Go knows is printed as Go prints it', () => {
  const fields = new Map<string, GoValue>([
    ['A', 1n],
    ['B', 'b'],
  ])
  const place = (name: string, offset: number): GoLocation => ({ [box]: 'location', name, offset })
  const time = (location: GoLocation): GoValue => ({ [box]: 'time', nanoseconds: 0n, location })
  expect(format({ [box]: 'struct', type: mapType, fields })).toBe('{1 b}')
  expect(format(goFunction(functionType([], intType), () => null))).toBe('0x0')
  expect(format(time(place('', -5400)))).toBe('1969-12-31 22:30:00 -0130 -0130')
  expect(format(time(place('Local', 0)))).toBe('1970-01-01 00:00:00 +0000 UTC')
  expect(format(time(place('CET', 3600)))).toBe('1970-01-01 01:00:00 +0100 CET')
})

it.each<readonly [string, (inner: GoValue) => GoValue]>([
  ['a map', (inner) => ({ a: inner })],
  ['a struct', (inner) => ({ [box]: 'struct', type: mapType, fields: new Map([['A', inner]]) })],
  ['the value in a map of pairs', (inner) => pairs('a', inner)],
  ['a key of a map of pairs', (inner) => pairs(inner, 'a')],
])('%s is printed 500 levels down, and no further', (_, wrap) => {
  const nested = (levels: number): GoValue => {
    let value: GoValue = 'x'
    for (let level = 0; level < levels; level += 1) value = wrap(value)
    return value
  }
  expect(format(nested(500))).toContain('x')
  expect(attempt(() => ({ text: format(nested(501)) }))).toMatchObject({ code: 'too-deep' })
})

const pairs = (key: GoValue, value: GoValue): GoValue => ({
  [box]: 'map',
  type: pairsMapType,
  entries: new Map([['key', [key, value]]]),
})

// Of one kind in their order; NaN before all other numbers.
it.each([
  ['fromPairs([[10, 1], [9, 2], [-3, 3], [100, 4]])', 'map[-3:3 9:2 10:1 100:4]'],
  ['fromPairs([["b", 1], ["a", 2], ["é", 3], ["B", 4]])', 'map[B:4 a:2 b:1 é:3]'],
  ['fromPairs([[2.5, 1], [-1.5, 2], [0.5, 3]])', 'map[-1.5:2 0.5:3 2.5:1]'],
  ['groupBy([2.5, 0 / 0, -1.5], #)', 'map[NaN:[NaN] -1.5:[-1.5] 2.5:[2.5]]'],
])('%s is printed %s', (text, expected) => {
  expect(answer(`string(${text})`)).toBe(`string ${expected}`)
})
