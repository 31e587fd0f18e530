import { expect, it } from 'vitest'
import type { Compiler } from '../../src/expr/compiler.ts'
import { floatsType, listType } from '../../src/expr/goType.ts'
import { comparisonLane, isFloatList, numberLane } from '../../src/expr/lanes.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import type { Expression } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'
import { evaluateExpression } from './expressions.ts'

const compiler = (resultType: Compiler['resultType']): Compiler =>
  ({ resultType, loops: [], result: { value: null } }) as unknown as Compiler

const result: Expression = { kind: 'identifier', name: 'result' }

it('a literal is a bare number', () => {
  expect(numberLane(compiler(listType), { kind: 'float', value: 0.5 })?.run()).toBe(0.5)
  expect(numberLane(compiler(listType), { kind: 'integer', value: 1n << 60n })).toBeNull()
})

it('only what Prometheus answers with is surely a list of floats', () => {
  expect(isFloatList(compiler(floatsType), result)).toBe(true)
  expect(isFloatList(compiler(listType), result)).toBe(false)
  expect(comparisonLane(compiler(listType), '<', result, result)).toBeNull()
})

it.each([
  'result[0] >= 0.95',
  'result[1] + 1 > result[0] * 2',
  'len(result) > 1',
  'all(result, # > 0.1)',
  '-result[0] < 0',
  'result[0] / 2 == 0.485',
  'result[-1] ** 2 != 0.25',
  'any(result, # == 0.5)',
])('%s is the same for a list of floats and for JSON', (text) => {
  const typed = evaluateExpression(text, [0.97, 0.5], { resultType: '[]float64' })
  expect(typed).toEqual(evaluateExpression(text, [0.97, 0.5], { resultType: '[]any' }))
})

it('an int that a float cannot hold keeps its exactness', () => {
  expect(evaluateExpression('9007199254740993 == 9007199254740992', 1)).toMatchObject({
    value: false,
  })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['reduce(result, # + #acc)', 'float64 1.47'],
  ['count(result, # > 2) > 1', 'bool false'],
  ['+(result[0])', 'float64 0.97'],
  ['sum([[], 2])', '! invalid operation: []interface {} + int'],
  ['filter([1], 1 != 1)', '[]interface {} []'],
  ['result[asInt(1)]', 'float64 0.5'],
  ['result[2]', '! index out of range: 2 (array length is 2)'],
  ['--7 * len("ab")', 'int 14'],
  ['--1 - result[0]', 'float64 0.030000000000000027'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['float64', 0.5, 'result / 2', 'float64 0.25'],
  ['[]float64', [Number.NaN, 1], 'map(result, # / 2)', '[]interface {} [NaN 0.5]'],
  ['string', 'ok', 'len(result) < 3', 'bool true'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})
