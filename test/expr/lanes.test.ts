import { expect, it } from 'vitest'
import type { Compiler, LoopCell } from '../../src/expr/compiler.ts'
import { attempt } from '../../src/expr/fault.ts'
import {
  floatsType,
  floatType,
  type GoType,
  listType,
  sliceOf,
  stringType,
} from '../../src/expr/goType.ts'
import { typedList } from '../../src/expr/goValue.ts'
import { comparisonLane, isFloatList, numberLane } from '../../src/expr/lanes.ts'
import { parseText } from '../../src/expr/parse.ts'
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

// A list of floats is what Prometheus answers with; `#` is an element of one.
const inLoop = (resultType: GoType, floats: boolean | null): Compiler => {
  const list = typedList(floatType, [0.97, 0.5])
  const value = resultType === floatType ? 0.5 : list
  const cell: LoopCell = { floats: floats === true, item: 7n, number: 0.25, index: 3, acc: 9n }
  return {
    resultType,
    result: { value },
    loops: floats === null ? [] : [{ ...cell, number: -1 }, cell],
    compile: () => () => list,
  } as unknown as Compiler
}

const told = (compiler: Compiler, text: string): string | null => {
  const lane = numberLane(compiler, parseText(text))
  if (lane === null) return null
  const value = attempt(lane.run)
  const kind = lane.isFloat ? 'float' : 'int'
  return typeof value === 'number' ? `${kind} ${value}` : `! ${value.error}`
}

it.each([
  ['1.5', 'float 1.5'],
  ['2', 'int 2'],
  ['9007199254740993', null],
  ['result[0]', 'float 0.97'],
  ['result[1]', 'float 0.5'],
  ['result[2]', '! index out of range: 2 (array length is 2)'],
  ['result[x]', null],
  ['result["a"]', null],
  ['result[1.0]', null],
  ['other[0]', null],
  ['result[0:2][0]', 'float 0.97'],
  ['other[0:2][0]', null],
  ['result', null],
  ['other', null],
  ['len(result)', 'int 2'],
  ['len(result[0:1])', 'int 2'],
  ['len(other)', null],
  ['len("a")', null],
  ['max(result)', null],
  ['-1.5', 'float -1.5'],
  ['-2', null],
  ['-other', null],
  ['+1.5', null],
  ['!1.5', null],
  ['1.5 + 2', 'float 3.5'],
  ['2 + 1.5', 'float 3.5'],
  ['1.5 + 1.5', 'float 3'],
  ['1 + 2', null],
  ['1.5 - 2', 'float -0.5'],
  ['3 - 2', null],
  ['2 * 1.5', 'float 3'],
  ['2 * 3', null],
  ['7 / 2', 'float 3.5'],
  ['2 ** 3', 'float 8'],
  ['2 ^ 3', 'float 8'],
  ['1.5 ** 2', 'float 2.25'],
  ['7 % 2', null],
  ['1.5 % 2', null],
  ['1.5 < 2', null],
  ['1.5 + other', null],
  ['other + 1.5', null],
  ['"a"', null],
  ['true', null],
])('%s is the bare number %s', (text, expected) => {
  expect(told(inLoop(floatsType, null), text)).toBe(expected)
})

it('an index from the end is counted from there', () => {
  const at = (value: bigint): Expression => {
    const property = { kind: 'integer', value } as const
    return { kind: 'member', base: result, property, optional: false, method: false }
  }
  const run = (value: bigint): unknown =>
    attempt(() => numberLane(inLoop(floatsType, null), at(value))?.run() ?? null)
  expect(run(-1n)).toBe(0.5)
  expect(run(-2n)).toBe(0.97)
  expect(run(-3n)).toMatchObject({ error: 'index out of range: -1 (array length is 2)' })
})

it('the result is a bare number where it is a float64', () => {
  expect(told(inLoop(floatType, null), 'result')).toBe('float 0.5')
  expect(told(inLoop(floatType, null), 'other')).toBeNull()
  expect(told(inLoop(listType, null), 'result')).toBeNull()
  expect(told(inLoop(floatType, null), 'result[0]')).toBeNull()
})

it('an element is a bare number in a loop over floats, the innermost one', () => {
  const pointer = (name: string): Expression => ({ kind: 'pointer', name })
  const of = (floats: boolean, name: string): unknown =>
    numberLane(inLoop(floatsType, floats), pointer(name))
  expect(of(true, '')).toMatchObject({ isFloat: true })
  expect(numberLane(inLoop(floatsType, true), pointer(''))?.run()).toBe(0.25)
  expect(of(false, '')).toBeNull()
  expect(of(true, 'index')).toBeNull()
  expect(of(true, 'acc')).toBeNull()
  expect(numberLane(inLoop(floatsType, null), pointer(''))).toBeNull()
})

it.each([
  ['result[0]', '0.97', [false, false, true, true, true, false]],
  ['result[0]', '1', [true, false, true, false, false, true]],
  ['result[0]', 'result[1]', [false, true, false, true, false, true]],
  ['0.5', 'result[1]', [false, false, true, true, true, false]],
  ['len(result)', '2', [false, false, true, true, true, false]],
])('%s beside %s is compared as numbers are', (left, right, expected) => {
  const operators = ['<', '>', '<=', '>=', '==', '!='] as const
  const found = operators.map((operator) =>
    comparisonLane(inLoop(floatsType, null), operator, parseText(left), parseText(right))?.(),
  )
  expect(found).toEqual(expected)
})

it('an element is compared where it is', () => {
  const pointer: Expression = { kind: 'pointer', name: '' }
  const compiler = inLoop(floatsType, true)
  const half = comparisonLane(compiler, '<', pointer, parseText('0.5'))
  expect(half?.()).toBe(true)
  expect(comparisonLane(compiler, '>', parseText('result[0]'), parseText('0.5'))?.()).toBe(true)
  expect(comparisonLane(compiler, '<', pointer, parseText('other'))).toBeNull()
  expect(comparisonLane(compiler, '<', parseText('other'), parseText('0.5'))).toBeNull()
})

it.each([
  ['result', true],
  ['result[0:1]', true],
  ['result[0:1][1:]', true],
  ['other', false],
  ['other[0:1]', false],
  ['"result"', false],
  ['result[0]', false],
])('%s is a list of floats: %s', (text, expected) => {
  expect(isFloatList(compiler(floatsType), parseText(text))).toBe(expected)
  expect(isFloatList(compiler(sliceOf(stringType)), parseText(text))).toBe(false)
  expect(isFloatList(compiler(floatType), parseText(text))).toBe(false)
})
