import { expect, it } from 'vitest'
import { check } from '../../src/expr/check.ts'
import { floatsType } from '../../src/expr/goType.ts'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import { simplify } from '../../src/expr/simplify.ts'

const simple = (text: string): string => {
  const expression = parseText(text)
  return printExpression(simplify(expression, check(expression, floatsType)).expression)
}

it.each([
  ['1 + 2 * 3', '7'],
  ['result[0] > 1 && true', 'result[0] > 1'],
  ['result[0] > 1 || true', 'true'],
  ['len(filter(result, # > 1))', 'count(result, { # > 1 })'],
  ['first(filter(result, # > 1))', 'find(result, { # > 1 })'],
  ['filter(result, # > 1)[-1]', 'findLast(result, { # > 1 })'],
  ['len(map(filter(result, # > 1), # + 1))', 'count(result, { # > 1 })'],
  ['sum(map(result, # * 2))', 'sum(result, { # * 2 })'],
  ['sum([result[0], 1, 2])', 'result[0] + (1 + 2)'],
  ['count(result, # > 1) > 0', 'any(result, { # > 1 })'],
  ['all(result, # > 1) && all(result, # < 2)', 'all(result, { # > 1 && # < 2 })'],
  ['none(result, # > 1) and none(result, # < 0)', 'none(result, { # > 1 or # < 0 })'],
  ['len(result) in 1..3', 'len(result) >= 1 and len(result) <= 3'],
  ['isNaN(1 + 2)', 'isNaN(3.0)'],
  ['filter(filter(result, # > 1), true)', 'filter(result, { # > 1 })'],
])('%s becomes %s', (text, expected) => {
  expect(simple(text)).toBe(expected)
})

it('an expression in which nothing is to be done stays the very same', () => {
  const expression = parseText('result[0] >= 0.95 && len(result) > 1')
  expect(simplify(expression, check(expression, floatsType)).expression).toBe(expression)
})
