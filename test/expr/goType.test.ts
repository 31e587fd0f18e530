import { expect, it } from 'vitest'
import {
  anyType,
  assignable,
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
  nilType,
  pairType,
  sameType,
  sliceOf,
  stringType,
  typeText,
  unknownType,
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
