import { expect, it } from 'vitest'
import { environment, functionTypes, wantFloat } from '../../src/expr/environment.ts'
import { attempt } from '../../src/expr/fault.ts'
import { int64 } from '../../src/expr/goValue.ts'
import { answer } from './answer.ts'

it.each([
  ['asInt("+5")', 'int64 5'],
  ['asInt(-1.9)', 'int64 -1'],
  ['asInt(0 / 0)', 'int64 -9223372036854775808'],
  ['asInt("1.5")', '! strconv.ParseInt: parsing "1.5": invalid syntax'],
  ['asInt(nil)', '! asInt() not supported on <nil> <nil>'],
  ['asInt(true)', '! asInt() not supported on bool true'],
  ['asFloat("1_000")', 'float64 1000'],
  ['asFloat("inf")', 'float64 +Inf'],
  ['asFloat(" 1")', '! strconv.ParseFloat: parsing " 1": invalid syntax'],
  ['asFloat(result)', '! asFloat() not supported on []float64 [0.97 0.5]'],
  ['isNaN(0 / 0)', 'bool true'],
  ['isInf(-1 / 0)', 'bool true'],
  ['isNil(nil)', 'bool false'],
  ['default(nil, 5)', '[]float64 [0.97 0.5]'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('isNil and default look at the whole result only', () => {
  expect(answer('isNil(5)', null)).toBe('bool true')
  expect(answer('default(5, 7)', null)).toBe('int 7')
})

it('every function has a type that the checker knows', () => {
  expect(functionTypes.map(([name]) => name)).toEqual(Object.keys(environment))
})

it('an int is no float', () => {
  expect(wantFloat(1)).toBe(1)
  expect(attempt(() => wantFloat(int64(1n)))).toMatchObject({
    error: 'interface conversion: interface {} is int64, not float64',
  })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['isInf(1)', 'bool false'],
  ['asFloat(2.5)', 'float64 2.5'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
