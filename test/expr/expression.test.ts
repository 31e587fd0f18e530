import { describe, expect, it } from 'vitest'
import { evaluateCondition } from '../../src/expr/condition.ts'
import {
  checkExpression,
  compileExpression,
  evaluateExpression,
} from '../../src/expr/expression.ts'
import { instant, rfc3339 } from '../../src/units/time.ts'

describe('an expression', () => {
  it('has the variables that it is given, with the types of their values', () => {
    expect(evaluateExpression('user.age >= limit', { user: { age: 42 }, limit: 18 })).toEqual({
      ok: true,
      value: true,
      type: 'bool',
    })
    expect(evaluateExpression('n / 2', { n: 7n })).toEqual({
      ok: true,
      value: 3.5,
      type: 'float64',
    })
    expect(evaluateExpression('n % 2', { n: 7n })).toEqual({ ok: true, value: 1, type: 'int' })
    expect(evaluateExpression('n % 2', { n: 7 })).toMatchObject({ ok: false, code: 'type' })
  })

  it('tells every name that it was not given', () => {
    expect(checkExpression('limits > 1', { limit: 'float64' })).toMatchObject({
      ok: false,
      code: 'type',
      error: expect.stringContaining('unknown name limits'),
    })
    expect(checkExpression('result > 1')).toMatchObject({ ok: false, code: 'type' })
  })

  it('is checked in branches that never run', () => {
    expect(checkExpression('true || list > 1', { list: '[]float64' }).ok).toBe(false)
    expect(checkExpression('true || list[0] > 1', { list: '[]float64' })).toEqual({
      ok: true,
      type: 'bool',
    })
  })

  it('gives no variable the name of a function', () => {
    expect(checkExpression('1', { len: 'int' })).toMatchObject({
      error: 'cannot redeclare builtin len',
    })
    expect(checkExpression('1', { all: 'int' })).toMatchObject({
      error: 'cannot redeclare builtin all',
    })
    expect(checkExpression('1', { asInt: 'int' })).toMatchObject({
      error: 'cannot redeclare asInt',
    })
  })

  it('does not let `let` declare a variable anew', () => {
    expect(checkExpression('let limit = 1; limit', { limit: 'int' })).toMatchObject({
      error: expect.stringContaining('cannot redeclare limit'),
    })
  })

  it('forgets the values of one run before the next', () => {
    const sum = compileExpression('(a ?? 0) + (b ?? 0)', { a: 'any', b: 'any' })
    if (!sum.ok) throw new Error(sum.error)
    expect(sum.run({ a: 1, b: 2 })).toMatchObject({ value: 3 })
    expect(sum.run({ b: 2 })).toMatchObject({ value: 2 })
    expect(sum.run()).toMatchObject({ value: 0 })
  })

  it('reads a variable wherever it stands: in a loop, behind $env, as a map', () => {
    const values = { limit: 2, list: [1, 2, 3], name: 'limit' }
    const value = (text: string): unknown => {
      const answer = evaluateExpression(text, values)
      return answer.ok ? answer.value : answer.error
    }
    expect(value('filter(list, # > limit)')).toEqual([3])
    expect(value('$env["limit"] + $env.limit')).toBe(4)
    expect(value('get($env, name)')).toBe(2)
    expect(value('let more = limit + 1; list[1:] | map(# * more)')).toEqual([6, 9])
  })

  it('never asks the prototype of the values', () => {
    const answer = compileExpression('constructor', { constructor: 'any' as const })
    if (!answer.ok) throw new Error(answer.error)
    expect(answer.run({})).toEqual({ ok: true, value: null, type: '<nil>' })
  })

  it('takes `result` for the result of a metric, as conditions do', () => {
    const texts = [
      'result[0] >= 0.95',
      'all(result, # > 0.5)',
      'isNil(result)',
      'default(result, 1) == result',
      'len(result) == 2',
      'result > 1',
      'result[5] > 1',
    ]
    for (const text of texts) {
      const { type, ...answer } = { type: '', ...evaluateExpression(text, { result: [0.97, 0.4] }) }
      expect(answer, text).toEqual(evaluateCondition(text, [0.97, 0.4]))
    }
  })

  it('knows what time it is by the one who asks', () => {
    const day = rfc3339(instant(24 * 3600 * 1000))
    expect(evaluateExpression('now().Day()', {}, { now: day })).toMatchObject({ value: 2 })
    expect(evaluateExpression('now()')).toEqual({
      ok: true,
      value: '2026-01-01T00:00:00Z',
      type: 'time.Time',
    })
    expect(evaluateExpression('1', {}, { now: 'noon' })).toEqual({
      ok: false,
      code: 'run',
      error: 'now is no RFC 3339 time: "noon"',
    })
  })

  it('answers with a fault instead of an exception', () => {
    expect(evaluateExpression('list[3]', { list: [1] })).toMatchObject({ ok: false, code: 'run' })
    expect(evaluateExpression('1 +')).toMatchObject({ ok: false, code: 'syntax' })
    expect(evaluateExpression('reduce(1..2000000, #acc + 1)')).toMatchObject({
      code: 'memory-budget',
    })
    const typed = compileExpression('a', { a: 'int' })
    expect(typed.ok && typed.run({ a: 'x' })).toEqual({
      ok: false,
      code: 'run',
      error: 'variable a is no int',
    })
  })

  it.each([
    [[null], 'null is no object'],
    [['a'], '"a" is no object'],
    [[{ a: 1 }, null], 'null is no object'],
    [[{ a: 1 }, { now: 5 }], 'now is no RFC 3339 time: 5'],
  ])('runs with %j into a fault instead of an exception', (args, error) => {
    const sum = compileExpression('a + 1', { a: 'int' })
    if (!sum.ok) throw new Error(sum.error)
    expect(sum.run(...(args as []))).toEqual({ ok: false, code: 'run', error })
  })
})

// What a variable is, is read off its value.
it.each<readonly [string, unknown, string]>([
  ['a bool', true, 'bool'],
  ['a number', 1, 'float64'],
  ['a bigint', 1n, 'int'],
  ['a string', 'a', 'string'],
  ['null', null, '<nil>'],
  ['undefined', undefined, '<nil>'],
  ['a list of numbers', [1, 2], '[]float64'],
  ['an empty list', [], '[]float64'],
  ['a list of strings', ['a'], '[]interface {}'],
  ['a list of numbers and strings', [1, 'a'], '[]interface {}'],
  ['an object', { a: 1 }, 'map[string]interface {}'],
])('%s is a variable of its own type', (_, value, type) => {
  expect(evaluateExpression('x', { x: value })).toMatchObject({ ok: true, type })
})

it('what Go has no value for is no variable', () => {
  expect(evaluateExpression('x', { x: () => 1 })).toEqual({
    ok: false,
    code: 'run',
    error: 'variable x is no nil',
  })
})

it('a comparison of unlike variables is refused before it runs', () => {
  const codes = [true, 1, 'a', [1], ['a'], { a: 1 }].map((x) => {
    const answered = evaluateExpression('x == duration("1s")', { x })
    return answered.ok ? 'ok' : answered.code
  })
  expect(codes).toEqual(['type', 'type', 'type', 'type', 'type', 'type'])
})

it('no variable has the name of a function', () => {
  const refused = (name: string): unknown => checkExpression('1', { [name]: 'int' })
  expect(refused('asInt')).toEqual({ ok: false, code: 'type', error: 'cannot redeclare asInt' })
  expect(refused('len')).toEqual({ ok: false, code: 'type', error: 'cannot redeclare builtin len' })
  expect(refused('all')).toEqual({ ok: false, code: 'type', error: 'cannot redeclare builtin all' })
  expect(checkExpression('1', { total: 'int' })).toEqual({ ok: true, type: 'int' })
})

it('result is a variable like others, of which Argo’s functions know', () => {
  const both = compileExpression('default(x, y) + result + x', {
    x: 'int',
    y: 'int',
    result: 'int',
  })
  if (!both.ok) throw new Error(both.error)
  expect(both.run({ x: 1, y: 2, result: 4 })).toEqual({ ok: true, value: 9, type: 'int' })
  const first = compileExpression('isNil(x)', { x: 'int' })
  if (!first.ok) throw new Error(first.error)
  expect(first.run({ x: 1 })).toEqual({ ok: true, value: true, type: 'bool' })
  expect(compileExpression('$env.result + $env.x', { x: 'int', result: 'int' })).toMatchObject({
    type: 'int',
  })
})

it('a time that is none is told', () => {
  expect(evaluateExpression('now()', {}, { now: 'noon' })).toEqual({
    ok: false,
    code: 'run',
    error: 'now is no RFC 3339 time: "noon"',
  })
})
