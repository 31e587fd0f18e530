import { expect, it } from 'vitest'
import { format } from '../../src/expr/format.ts'
import { writeGoJson } from '../../src/expr/goJson.ts'
import {
  floatsType,
  floatType,
  int64Type,
  listType,
  locationType,
  monthType,
  nilType,
  pairsMapType,
  stringType,
  typeText,
  uint8Type,
  uint64Type,
} from '../../src/expr/goType.ts'
import {
  box,
  boxedInteger,
  bytes,
  bytesOf,
  conversion,
  durationOf,
  durationValue,
  emptyGoMap,
  type GoValue,
  goFunction,
  goMapOf,
  int64,
  integerOf,
  isBoxed,
  itemsOf,
  listValue,
  mapKey,
  memberOf,
  pair,
  typedList,
  typeName,
  typeOf,
} from '../../src/expr/goValue.ts'
import { utc } from '../../src/expr/layout.ts'
import { answer, twoSeries } from './answer.ts'

it('JSON needs no conversion', () => {
  const values: readonly GoValue[] = [null, true, 1, 'a', [1], { a: 1 }, 1n]
  expect(values.map(typeName)).toEqual([
    '<nil>',
    'bool',
    'float64',
    'string',
    '[]interface {}',
    'map[string]interface {}',
    'int',
  ])
})

it('a boxed value carries its type', () => {
  const floats = typedList(floatType, [1])
  expect(typeOf(floats)).toBe(floatsType)
  expect(itemsOf(floats)).toEqual([1])
  expect(goMapOf(floats)).toBeNull()
  expect([pair(1, 2), bytes([1]), int64(1n), durationValue(1n)].map(typeName)).toEqual([
    '[2]interface {}',
    '[]uint8',
    'int64',
    'time.Duration',
  ])
  const zone: GoValue = { [box]: 'location', name: 'UTC', offset: 0 }
  expect(typeOf(zone)).toEqual(locationType)
})

it('no key of a document passes for a box', () => {
  expect(isBoxed({ kind: 'list', type: 1, items: [] } as unknown as GoValue)).toBe(false)
})

it('a map has its own keys', () => {
  expect(memberOf({ a: 1 }, 'a')).toBe(1)
  expect(memberOf({ a: 1 }, 'toString')).toBeUndefined()
  const map = emptyGoMap()
  const proto = '__proto__'
  map[proto] = 1
  expect(memberOf(map, proto)).toBe(1)
})

it('integers of all widths are integers, durations are not', () => {
  expect([1n, int64(2n), boxedInteger(uint8Type, 3n), durationValue(4n), 5].map(integerOf)).toEqual(
    [1n, 2n, 3n, null, null],
  )
  expect([durationValue(4n), int64(4n)].map(durationOf)).toEqual([4n, null])
})

it('keys of maps are told apart by type, and lists are none', () => {
  expect(mapKey(1)).not.toBe(mapKey(1n))
  expect(mapKey(0)).toBe(mapKey(-0))
  expect(mapKey('1')).not.toBe(mapKey(1))
  expect([mapKey([]), mapKey({})]).toEqual([null, null])
  expect(mapKey(pair(1, 'a'))).toBe(mapKey(pair(1, 'a')))
})

it('a list keeps the type it was cut from', () => {
  expect(typeText(typeOf(listValue(floatsType, [1])))).toBe('[]float64')
  expect(listValue(listType, [1])).toEqual([1])
})

it('a function is a value', () => {
  const same = goFunction(
    { kind: 'func', parameters: [], variadic: false, result: stringType, fallible: false },
    () => 'a',
  )
  expect(same.call([])).toBe('a')
})

// Answers of expr-lang 1.17.8.
it.each([
  ['groupBy(b"ab", #)', 'map[interface {}][]interface {} map[97:[97] 98:[98]]'],
  ['groupBy(toPairs({"a": 1}), #)', 'map[interface {}][]interface {} map[[a 1]:[[a 1]]]'],
  [
    '(groupBy(1..3, # % 2)) in ({"x": groupBy(1..3, # % 2)}.x)',
    '! runtime error: hash of unhashable type map[interface {}][]interface {}',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('keys are filed by type and value: 0 and -0 are one, lists and maps none', () => {
  const time = (nanoseconds: bigint): GoValue => ({ [box]: 'time', nanoseconds, location: utc })
  const map: GoValue = { [box]: 'map', type: pairsMapType, entries: new Map() }
  expect(mapKey(0)).toBe(mapKey(-0))
  const keys = [1, 1n, '1', true, null, int64(1n), time(1n), time(2n), pair(1n, 2n), pair(1n, 3n)]
  expect(new Set(keys.map(mapKey)).size).toBe(keys.length)
  expect(mapKey(time(1n))).toBe(mapKey({ [box]: 'time', nanoseconds: 1n, location: { ...utc } }))
  expect(mapKey(pair('a', 1n))).toBe(mapKey(pair('a', 1n)))
  expect([[1], typedList(stringType, ['a']), { a: 1 }, map].map(mapKey)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

it('bytes are those of a []uint8', () => {
  expect(bytesOf(bytes([1, 255]))).toEqual([1, 255])
  expect(bytesOf(bytes([]))).toEqual([])
  const others = [null, 'a', [1], typedList(stringType, ['a']), pair(1n, 2n), { a: 1 }]
  expect(others.map(bytesOf)).toEqual(others.map(() => null))
})

it('a boxed integer keeps to its width', () => {
  const max = (1n << 64n) - 1n
  expect(boxedInteger(uint64Type, max).value).toBe(max)
  expect(boxedInteger(int64Type, max).value).toBe(-1n)
  expect(integerOf(boxedInteger(uint64Type, max))).toBe(max)
  expect([durationValue(1n), boxedInteger(monthType, 1n), 1, '1', null].map(integerOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect([int64(1n), boxedInteger(monthType, 1n), 1n, null].map(durationOf)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

it('what is missing in JavaScript is nil', () => {
  const missing = undefined as unknown as GoValue
  expect(typeName(missing)).toBe('<nil>')
  expect(typeOf(missing)).toBe(nilType)
  expect(conversion(missing, 'int')).toBe('interface conversion: interface {} is nil, not int')
  expect(format(missing)).toBe('<nil>')
  expect(writeGoJson(missing)).toBe('null')
})

// Answers of expr-lang 1.17.8.
it.each([
  ['groupBy(result, #)', '! hash of unhashable type: types.MetricDataResult'],
  ['len(groupBy(result, .Id))', 'int 2'],
])('a struct with a list in it is no key: %s is %s', (text, expected) => {
  expect(answer(text, twoSeries, '[]types.MetricDataResult')).toBe(expected)
})
