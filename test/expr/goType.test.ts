import { expect, it } from 'vitest'
import {
  anyType,
  assignable,
  boolType,
  comparable,
  dereferenced,
  durationType,
  elementOf,
  floatsType,
  floatType,
  functionType,
  type GoType,
  groupsType,
  int64Type,
  intType,
  isInteger,
  isList,
  isNumber,
  isNumericKind,
  isUnknown,
  listOf,
  listType,
  locationType,
  mapOf,
  mapType,
  monthType,
  nilType,
  pairType,
  sameType,
  sliceOf,
  statusCodeType,
  stringPointerType,
  stringType,
  timeType,
  typeText,
  uint8Type,
  uint64Type,
  unknownType,
  weekdayType,
} from '../../src/expr/goType.ts'
import { answer } from './answer.ts'

it('a type is printed as Go prints it', () => {
  const types = [floatsType, mapType, groupsType, sliceOf(pairType), locationType, nilType, anyType]
  expect(types.map(typeText)).toEqual([
    '[]float64',
    'map[string]interface {}',
    'map[interface {}][]interface {}',
    '[][2]interface {}',
    '*time.Location',
    'unknown',
    'interface {}',
  ])
  expect(typeText(functionType([listType], anyType, { variadic: true, fallible: true }))).toBe(
    'func(...interface {}) (interface {}, error)',
  )
  expect(typeText(valuesNamed(''))).toBe('struct { Values []float64 }')
  expect(typeText(valuesNamed('types.MetricDataResult'))).toBe('types.MetricDataResult')
  expect(typeText(mapOf(stringType, anyType, 'nrdb.NRDBResult'))).toBe('nrdb.NRDBResult')
  expect(typeText(dereferenced(locationType))).toBe('time.Location')
})

const valuesNamed = (name: string): GoType => ({
  kind: 'struct',
  name,
  fields: [{ name: 'Values', type: floatsType }],
})

it('a list may be known better than Go declares it', () => {
  const list = listOf(floatType)
  expect(typeText(list)).toBe('[]interface {}')
  expect(elementOf(list)).toBe(floatType)
  expect(sameType(list, listType)).toBe(true)
})

it('a value fits where Go would assign it', () => {
  expect(assignable(floatsType, listType)).toBe(false)
  expect(assignable(floatType, anyType)).toBe(true)
  expect(assignable(nilType, mapType)).toBe(true)
  expect(assignable(nilType, stringType)).toBe(false)
  expect(assignable(unknownType, stringType)).toBe(false)
})

it('numbers compare with numbers, lists with lists, nil and the unknown with all', () => {
  expect(comparable(intType, floatType)).toBe(true)
  expect(comparable(floatsType, listType)).toBe(true)
  expect(comparable(nilType, stringType)).toBe(true)
  expect(comparable(anyType, stringType)).toBe(true)
  expect(comparable(stringType, intType)).toBe(false)
})

it('a duration is no integer, but of a numeric kind', () => {
  expect([isInteger(durationType), isNumber(durationType), isNumericKind(durationType)]).toEqual([
    false,
    false,
    true,
  ])
  expect([isInteger(int64Type), isNumber(floatType), isUnknown(anyType), isList(pairType)]).toEqual(
    [true, true, true, true],
  )
})

// Answers of expr-lang 1.17.8.
it.each([
  ['int(date("2024-02-03").Month())', 'int 2'],
  ['max(date("2024-02-03").Weekday())', 'time.Weekday Saturday'],
  ['fromPairs([])[nil]', '<nil> <nil>'],
  ['[] == 5', '! invalid operation: == (mismatched types []interface {} and int)'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

const every: Readonly<Record<string, GoType>> = {
  unknown: unknownType,
  nil: nilType,
  any: anyType,
  bool: boolType,
  int: intType,
  int64: int64Type,
  uint64: uint64Type,
  uint8: uint8Type,
  float64: floatType,
  string: stringType,
  time: timeType,
  duration: durationType,
  month: monthType,
  weekday: weekdayType,
  location: locationType,
  stringPointer: stringPointerType,
  statusCode: statusCodeType,
  slice: listType,
  floats: floatsType,
  array: pairType,
  map: mapType,
  func: functionType([], intType),
}
const namesOf = (holds: (type: GoType) => boolean): string =>
  Object.entries(every)
    .filter(([, type]) => holds(type))
    .map(([name]) => name)
    .join(' ')

it('kinds have their families', () => {
  expect(namesOf(isUnknown)).toBe('unknown any')
  expect(namesOf(isInteger)).toBe('int int64 uint64 uint8')
  expect(namesOf(isNumber)).toBe('int int64 uint64 uint8 float64')
  expect(namesOf(isNumericKind)).toBe('int int64 uint64 uint8 float64 duration month weekday')
  expect(namesOf(isList)).toBe('slice floats array')
})

it('a value may stand where its type or any is wanted, nil where Go has a nil', () => {
  const into = (from: GoType): string => namesOf((to) => assignable(from, to))
  expect(into(nilType)).toBe('any location stringPointer slice floats map func')
  expect(into(unknownType)).toBe('')
  expect(into(anyType)).toBe('any')
  expect(into(intType)).toBe('any int')
  expect(into(durationType)).toBe('any duration')
  expect(into(listOf(intType))).toBe('any slice')
  expect(into(pairType)).toBe('any array')
  expect(namesOf((from) => assignable(from, anyType))).toBe(
    Object.keys(every)
      .filter((name) => name !== 'unknown')
      .join(' '),
  )
})

it('what is compared has to be of one family, or unknown', () => {
  const beside = (type: GoType): string => namesOf((other) => comparable(type, other))
  expect(beside(intType)).toBe('unknown nil any int int64 uint64 uint8 float64')
  expect(beside(stringType)).toBe('unknown nil any string')
  expect(beside(listType)).toBe('unknown nil any slice floats array')
  expect(beside(timeType)).toBe('unknown nil any time')
  expect(beside(nilType)).toBe(Object.keys(every).join(' '))
  expect(beside(unknownType)).toBe(Object.keys(every).join(' '))
})

it('elements are what is known of them', () => {
  expect(elementOf(listOf(intType))).toBe(intType)
  expect(elementOf(listType)).toBe(anyType)
  expect(elementOf(pairType)).toBe(anyType)
  expect(elementOf(mapOf(stringType, floatType))).toBe(floatType)
  expect(elementOf(intType)).toBe(unknownType)
})

it('an operator looks behind a pointer', () => {
  expect(dereferenced(stringPointerType)).toBe(stringType)
  expect(dereferenced(locationType)).toEqual({ kind: 'zone' })
  expect(dereferenced(listType)).toBe(listType)
})

it('functions and structs are spelled out', () => {
  expect(typeText(functionType([], intType))).toBe('func() int')
  expect(typeText(functionType([intType, listType], intType, { variadic: true }))).toBe(
    'func(int, ...interface {}) int',
  )
  expect(typeText(functionType([intType, listType], intType))).toBe('func(int, []interface {}) int')
  const fields = [
    { name: 'A', type: intType },
    { name: 'B', type: stringPointerType },
  ]
  expect(typeText({ kind: 'struct', name: '', fields })).toBe('struct { A int; B *string }')
  expect(functionType([], intType)).toEqual({
    kind: 'func',
    parameters: [],
    variadic: false,
    result: intType,
    fallible: false,
  })
})
