import { expect, it } from 'vitest'
import { check } from '../../src/expr/check.ts'
import { attempt } from '../../src/expr/fault.ts'
import { functionType, intType, nilType, sliceOf, stringType } from '../../src/expr/goType.ts'
import { parseText } from '../../src/expr/parse.ts'
import { answer, twoSeries } from './answer.ts'

it.each([
  ['isNaN(result)', '! cannot use []float64 as argument (type float64) to call isNaN '],
  ['isNaN(nil)', '! cannot use nil as argument (type float64) to call isNaN'],
  ['isNaN(1)', 'bool false'],
  ['isNaN(-(1 + 2))', 'bool false'],
  ['isNaN(7 % 2)', '! interface conversion: interface {} is int, not float64'],
  ['isNaN(len(result))', '! interface conversion: interface {} is int, not float64'],
  ['default(1)', '! not enough arguments to call default'],
  ['default(1, 2, 3)', '! too many arguments to call default'],
  ['isNil(nothing, 2)', '! unknown name nothing'],
  ['upper("a", "b")', '! too many arguments to call upper'],
  ['join([1], 2)', '! too many arguments to call join'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([['bitnot(asInt(5))', 'int -6']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['isNaN(2 - 1)', 'bool false'],
  ['isNaN(2 * 1)', 'bool false'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// A signature with any number of arguments at its end; `x` is known to nobody.
it.each([
  ['f()', 'not enough arguments to call f'],
  ['f(1)', 'int'],
  ['f(1, "a")', 'int'],
  ['f(1, "a", "b")', 'int'],
  ['f("a")', 'cannot use string as argument (type int) to call f '],
  ['f(1, 2)', 'cannot use int as argument (type string) to call f '],
  ['f(1, "a", 2)', 'cannot use int as argument (type string) to call f '],
  ['f(x)', 'unknown name x'],
])('%s of a variadic function is %s', (text, expected) => {
  const type = functionType([intType, sliceOf(stringType)], intType, { variadic: true })
  const expression = parseText(text)
  const checked = attempt(() => check(expression, nilType, new Map([['f', type]])))
  const told = 'error' in checked ? checked.error : checked.types.get(expression)?.kind
  expect(told).toBe(expected)
})

// Answers of expr-lang 1.17.8: a function that wants a string takes a pointer to one.
it.each([
  ['upper(result[0].Label)', 'string L'],
  ['split(result[0].Id, "m")', '[]string [ 1]'],
  ['len(result[0].Id)', 'int 2'],
  ['upper(result[1].Id)', '! interface conversion: interface {} is nil, not string'],
  ['abs(result[0].Id)', '! invalid argument for abs (type *string)'],
  ['result[0].Id ? 1 : 2', '! non-bool expression (type string) used as condition'],
])('of CloudWatch, %s gives %s', (text, expected) => {
  expect(answer(text, twoSeries, '[]types.MetricDataResult')).toBe(expected)
})
