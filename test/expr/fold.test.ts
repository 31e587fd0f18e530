import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { fold, literalType } from '../../src/expr/fold.ts'
import {
  boolType,
  floatType,
  type GoType,
  intType,
  listType,
  stringType,
} from '../../src/expr/goType.ts'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import type { Expression } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'

it.each([
  ['9223372036854775807 + 1', 'int -9223372036854775808'],
  ['7 / 2', 'float64 3.5'],
  ['7 % 0', '! integer divide by zero'],
  ['7 % (len([]))', '! runtime error: integer divide by zero'],
  ['0 / 0', 'float64 NaN'],
  ['2 ** -1', 'float64 0.5'],
  ['"a" + "b"', 'string ab'],
  ['!(true && false)', 'bool true'],
  ['1 == 2', 'bool false'],
  ['[1, "a"] == [1.0, "a"]', 'bool true'],
  ['filter(filter([1, "a"], # == 1), # > 0)', '[]interface {} [1]'],
  ['-9223372036854775807 - 1', 'int -9223372036854775808'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['1.. + 1', '[]int [1]'],
  ['5 % 3', 'int 2'],
  ['("") + ({"x": 1}.x)', '! invalid operation: string + int'],
  ['sum([1, "a"])', '! invalid operation: string + int'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

const folded = (text: string, types = new Map<Expression, GoType>()): string | null => {
  const found = fold(parseText(text), types)
  return found === null ? null : printExpression(found)
}

// What expr-lang's optimiser works out, and what it leaves for the run: `x` is no literal, floats are not compared.
it.each([
  ['!true', 'false'],
  ['not false', 'true'],
  ['!x', null],
  ['not x', null],
  ['!5', null],
  ['-5', '-5'],
  ['+5', '5'],
  ['-1.5', '-1.5'],
  ['+1.5', '1.5'],
  ['-"a"', null],
  ['+"a"', null],
  ['-true', null],
  ['1 + 2', '3'],
  ['1 + 2.5', '3.5'],
  ['"a" + "b"', '"ab"'],
  ['"a" + 1', null],
  ['1 + "a"', null],
  ['"a" + x', null],
  ['x + "a"', null],
  ['1 + x', null],
  ['x + 1', null],
  ['true + 1', null],
  ['5 - 2', '3'],
  ['5 - x', null],
  ['x - 5', null],
  ['"a" - "b"', null],
  ['2 * 3', '6'],
  ['2 * x', null],
  ['x * 2', null],
  ['7 / 2', '3.5'],
  ['7 / x', null],
  ['x / 7', null],
  ['7 % 2', '1'],
  ['7 % 2.0', null],
  ['7.0 % 2', null],
  ['7 % x', null],
  ['2 ** 3', '8.0'],
  ['2 ** x', null],
  ['x ** 2', null],
  ['2 ^ 3', '8.0'],
  ['2 ^ x', null],
  ['1 == 1', 'true'],
  ['1 == 2', 'false'],
  ['"a" == "a"', 'true'],
  ['"a" == "b"', 'false'],
  ['true == true', 'true'],
  ['true == false', 'false'],
  ['1.0 == 1.0', null],
  ['1 == 1.0', null],
  ['1 == "a"', null],
  ['x == x', null],
  ['nil == nil', null],
  ['1 != 1', null],
  ['1 < 2', null],
  ['true and x', 'x'],
  ['x and true', 'x'],
  ['false and x', 'false'],
  ['x and false', 'false'],
  ['x and y', null],
  ['true && x', 'x'],
  ['x && false', 'false'],
  ['true && false', 'false'],
  ['false or x', 'x'],
  ['x or false', 'x'],
  ['true or x', 'true'],
  ['x or true', 'true'],
  ['x or y', null],
  ['false || x', 'x'],
  ['x || true', 'true'],
  ['true || false', 'true'],
  ['[1, "a", true, 1.5]', '[1 a true 1.5]'],
  ['[1, x]', null],
  ['[nil]', null],
  ['[[1]]', null],
  ['[]', null],
  ['filter(filter(a, # > 1), # < 4)', 'filter(a, { # > 1 && # < 4 })'],
  ['filter(a, # < 4)', null],
  ['filter(map(a, #), # < 4)', null],
  ['filter(filter, # < 4)', null],
  ['map(filter(a, # > 1), # < 4)', null],
  ['any(filter(a, # > 1), # < 4)', null],
  ['x ? 1 : 2', null],
  ['5', null],
])('%s is worked out to %s', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

it('what is left of a logic is taken for a bool', () => {
  const types = new Map<Expression, GoType>()
  const expression = parseText('true and x')
  const rest = fold(expression, types)
  expect(rest && types.get(rest)).toBe(boolType)
})

it('a remainder by 0 is refused before anything runs', () => {
  expect(attempt(() => folded('7 % 0'))).toEqual({
    ok: false,
    code: 'type',
    error: 'integer divide by zero',
  })
})

it.each([
  ['5', intType],
  ['5.5', floatType],
  ['"a"', stringType],
  ['true', boolType],
  ['nil', null],
  ['x', null],
  ['[1]', null],
])('%s has the type of a literal, if it is one', (text, type) => {
  expect(literalType(parseText(text))).toBe(type)
})

it('a list of literals is a list', () => {
  expect(literalType({ kind: 'constant', value: [1n] })).toBe(listType)
})
