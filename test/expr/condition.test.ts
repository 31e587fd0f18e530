import { describe, expect, it } from 'vitest'
import { compileCondition, evaluateCondition } from '../../src/expr/condition.ts'
import { floatsType, floatType, stringType } from '../../src/expr/goType.ts'
import { typedList } from '../../src/expr/goValue.ts'
import { instant } from '../../src/units/time.ts'
import { evaluateExpression } from './expressions.ts'

describe('a condition', () => {
  it('holds or does not', () => {
    expect(evaluateCondition('result[0] >= 0.95', [0.97])).toEqual({ ok: true, value: true })
    expect(evaluateCondition('result.code == 200', { code: 404 })).toEqual({
      ok: true,
      value: false,
    })
  })

  it('has to be a bool', () => {
    expect(evaluateCondition('result', { a: 1 })).toEqual({
      ok: false,
      code: 'not-bool',
      error: 'expected bool, but got map[string]interface {}',
    })
  })

  it('says at which stage it has no answer', () => {
    const code = (text: string): unknown => {
      const answer = evaluateCondition(text, [0.97])
      return answer.ok ? 'none' : answer.code
    }
    expect(code('result[0] >')).toBe('syntax')
    expect(code('result > 1')).toBe('type')
    expect(code('result[9] > 1')).toBe('run')
  })

  it('is compiled once for a type and asked for many results', () => {
    const condition = compileCondition('all(result, # > 0.5)', floatsType)
    if ('error' in condition) throw new Error(condition.error)
    const values = [[0.6], [0.4], []].map((list) => typedList(floatType, list))
    expect(values.map((value) => condition.evaluate(value))).toEqual([
      { ok: true, value: true },
      { ok: true, value: false },
      { ok: true, value: true },
    ])
  })

  it('that does not fit the type is told without a result', () => {
    expect(compileCondition('result > 1', stringType)).toEqual({
      code: 'type',
      error: 'invalid operation: > (mismatched types string and int)',
    })
  })

  it('knows the time it is given', () => {
    const now = instant(86_400_000)
    expect(evaluateCondition('now().Day() == 2', 1, { now })).toEqual({ ok: true, value: true })
  })

  it('takes the type of the result that it is told', () => {
    const typed = evaluateExpression('result', [1], { resultType: '[]any' })
    expect(typed).toEqual({ ok: true, value: [1] })
  })

  it('does not see what an object inherits', () => {
    const result = Object.create({ secret: 1 }) as object
    expect(evaluateCondition('result.secret == nil', result)).toEqual({ ok: true, value: true })
  })
})
