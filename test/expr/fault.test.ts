import { expect, it } from 'vitest'
import { attempt, fail, faultOf } from '../../src/expr/fault.ts'
import { evaluateExpression } from './expressions.ts'

it('a fault becomes data where it is attempted', () => {
  expect(attempt(() => fail('run', 'boom'))).toEqual({ ok: false, code: 'run', error: 'boom' })
  expect(attempt(() => 5)).toBe(5)
})

it('a mistake of ours passes through', () => {
  expect(() =>
    attempt(() => {
      throw new Error('ours')
    }),
  ).toThrow('ours')
  expect(() => faultOf(null)).toThrow()
})

// What is no expression, what does not fit, and what goes wrong when it runs: whoever reads the code can tell.
it.each([
  ['1 +', 'syntax'],
  ['@', 'syntax'],
  ['1 /* c', 'syntax'],
  ['"a', 'syntax'],
  ['1a', 'syntax'],
  ['"\\q"', 'syntax'],
  ['`a', 'syntax'],
  ['"\\400"', 'syntax'],
  ['"\\U00110000"', 'syntax'],
  ['b"\\u0041"', 'syntax'],
  ['1e400', 'syntax'],
  ['99999999999999999999', 'syntax'],
  ['nil ?? 1 + 2', 'syntax'],
  ['{+: 1}', 'syntax'],
  ['all([1], #; 2)', 'syntax'],
  ['reduce([1])', 'syntax'],
  ['a.1', 'syntax'],
  ['nothing', 'type'],
  ['"a" matches "["', 'type'],
  ['"a" matches "a[" + ""', 'run'],
  ['7 % 0', 'type'],
  ['7 % len("")', 'run'],
  ['len(1)', 'type'],
  ['len({"x": 1}.x)', 'run'],
  ['{"x": "a"}.x + 1', 'run'],
  ['{"x": 1}.x matches "a"', 'run'],
  ['result[9]', 'run'],
  ['{"x": 1}.x()', 'run'],
  ['{"x": nil}.x()', 'run'],
  ['{"x": date("2024-01-01")}.x.Year(1)', 'run'],
  ['{"x": 1}.x[1:]', 'run'],
  ['1 == {"x": 1}.x.y', 'run'],
  ['len("a") == {"x": nil}.x', 'none'],
  ['let i = len("a"); i == findLast([7], true)', 'run'],
  ['{"x": 1.5}.x in ["a"]', 'run'],
  ['1 in {"x": 5}.x', 'run'],
  ['{"a": 1}.a ? 1 : 2', 'run'],
  ['1..2000000', 'memory-budget'],
  ['repeat("a", 2000000)', 'memory-budget'],
  ['fromJSON("{")', 'run'],
  ['fromBase64("!")', 'run'],
  ['toJSON(1 / 0)', 'run'],
  ['duration("1x")', 'run'],
  ['date("x")', 'run'],
  ['reduce([], 1)', 'run'],
  ['filter([1], # > 1)[0]', 'run'],
  ['sum({"x": 1}.x)', 'run'],
  ['groupBy([{}], #)', 'run'],
  ['fromPairs([1])', 'run'],
  ['isNaN(len("a"))', 'run'],
  ['asInt("a")', 'run'],
  ['bitshl(1, -1)', 'run'],
  ['max(1, {"x": "a"}.x)', 'run'],
  ['sort([1], {"x": "up"}.x)', 'run'],
  ['sortBy([1], #, {"x": "up"}.x)', 'run'],
  ['take([1], -1)', 'run'],
  ['keys({"x": 1}.x)', 'run'],
  ['join({"x": 1}.x)', 'run'],
])('%s is a fault of the code %s', (text, code) => {
  const answered = evaluateExpression(text, [0.97])
  expect(answered.ok ? 'none' : answered.code).toBe(code)
})

it.each<readonly [string, unknown]>([
  ['a string', 'conditionFault'],
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['an object', {}],
])('%s that was thrown is no fault, and is thrown on as it is', (_, thrown) => {
  const caught: unknown[] = []
  try {
    faultOf(thrown)
  } catch (again) {
    caught.push(again)
  }
  expect(caught).toEqual([thrown])
})
