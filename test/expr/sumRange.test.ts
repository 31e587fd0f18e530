import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import { sumRange } from '../../src/expr/sumRange.ts'
import { answer } from './answer.ts'

it.each([
  ['sum(1..10000000)', 'int 50000005000000'],
  ['sum(1..100000, # * 2)', 'int 10000100000'],
  ['sum(1..10, # - 1)', 'int 45'],
  ['sum(1..10, 1 - #)', 'int -45'],
  ['reduce(1..10000000, # + #acc)', 'int 50000005000000'],
  ['reduce(1..10, #acc + #, 5)', 'int 60'],
  ['sum(1..9223372036854775807)', 'int -4611686018427387904'],
  ['sum(3..1)', 'int 0'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['sum(1..3, # * #)', 'int 14'],
  ['sum(1..3, 2 + #)', 'int 12'],
  ['sum(1..3, # - 2)', 'int 0'],
  ['reduce(1..4, #acc + #, nil)', '! invalid operation: <nil> + int'],
  ['reduce(1..3, # + 1)', 'int 4'],
  ['reduce(1..3, #acc + #acc)', 'int 4'],
  ['reduce(-3..3, # + #)', 'int 6'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

const summed = (text: string): string | null => {
  const found = sumRange(parseText(text), new Map())
  return found === null ? null : printExpression(found)
}

// Only what expr-lang's optimiser knows: `#`, and `#` with one int literal under +, - or *.
it.each([
  ['sum(1..4)', '10'],
  ['sum(-1..4)', null],
  ['sum(3..3)', '3'],
  ['sum(4..1)', null],
  ['sum(1..4, #)', '10'],
  ['sum(1..4, # * 2)', '20'],
  ['sum(1..4, 2 * #)', '20'],
  ['sum(1..4, # + 2)', '18'],
  ['sum(1..4, 2 + #)', '18'],
  ['sum(1..4, # - 2)', '2'],
  ['sum(1..4, 2 - #)', '-2'],
  ['sum(1..4, # / 2)', null],
  ['sum(1..4, 2 / #)', null],
  ['sum(1..4, # % 2)', null],
  ['sum(1..4, # * #)', null],
  ['sum(1..4, # + 1.5)', null],
  ['sum(1..4, 1.5 + #)', null],
  ['sum(1..4, # * x)', null],
  ['sum(1..4, x * #)', null],
  ['sum(1..4, x * 2)', null],
  ['sum(1..4, 2 * x)', null],
  ['sum(1..4, 2 * 3)', null],
  ['sum(1..4, -#)', null],
  ['sum(1..4, 1)', null],
  ['sum(1..4, x)', null],
  ['sum(1..4, #index)', null],
  ['sum(1..4, #index + 1)', null],
  ['sum(1..x)', null],
  ['sum(x..4)', null],
  ['sum(1..2.5)', null],
  ['sum(0.5..2)', null],
  ['sum(a)', null],
  ['sum([1, 2])', null],
  ['sum(1 + 4)', null],
  ['len(1..4)', null],
  ['max(1..4)', null],
  ['count(1..4, #)', null],
  ['map(1..4, # + 1)', null],
  ['reduce(1..4, # + #acc)', '10'],
  ['reduce(1..4, #acc + #)', '10'],
  ['reduce(1..4, #acc + #, 7)', '17'],
  ['reduce(1..4, # + #acc, 7)', '17'],
  ['reduce(1..4, #acc + #, 7.5)', null],
  ['reduce(1..4, #acc + #, x)', null],
  ['reduce(1..4, #acc - #)', null],
  ['reduce(1..4, # * #acc)', null],
  ['reduce(1..4, #acc + #acc)', null],
  ['reduce(1..4, # + #)', null],
  ['reduce(1..4, # + 1)', null],
  ['reduce(1..4, 1 + #)', null],
  ['reduce(1..4, #acc + 1)', null],
  ['reduce(1..4, 1 + #acc)', null],
  ['reduce(1..4, #acc + #index)', null],
  ['reduce(1..4, #acc)', null],
  ['reduce(4..1, #acc + #)', null],
  ['reduce(a, #acc + #)', null],
  ['x + 1', null],
  ['1..4', null],
])('%s is worked out to %s', (text, expected) => {
  expect(summed(text)).toBe(expected)
})
