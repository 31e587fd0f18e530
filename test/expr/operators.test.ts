import { expect, it } from 'vitest'
import {
  binaryOperators,
  canBeNegated,
  isBinaryOperator,
  isChainable,
  isUnaryOperator,
  unaryOperators,
} from '../../src/expr/operators.ts'
import { answer } from './answer.ts'

it.each([
  ['1 + 2 * 3', 'int 7'],
  ['2 ** 3 ** 2', 'float64 512'],
  ['5 - 2 - 1', 'int 2'],
  ['-2 ** 2', 'float64 -4'],
  ['true or false and false', 'bool true'],
  ['not true or true', 'bool true'],
  ['1 + 1..3', '[]int [2 3]'],
  ['1 != 2 == true', 'bool true'],
  ['2 * nil ?? 4', 'int 8'],
])('%s is %s by precedence', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('names that JavaScript knows are no operators', () => {
  expect([isBinaryOperator('in'), isBinaryOperator('constructor')]).toEqual([true, false])
  expect([isUnaryOperator('not'), isUnaryOperator('toString')]).toEqual([true, false])
})

it('four comparisons can be chained and five operators negated', () => {
  const all = Object.keys(binaryOperators)
  expect(all.filter(isChainable)).toEqual(['<', '>', '>=', '<='])
  expect(all.filter(canBeNegated)).toEqual(['in', 'matches', 'contains', 'startsWith', 'endsWith'])
  expect(unaryOperators.not.precedence).toBeGreaterThan(binaryOperators['=='].precedence)
})
