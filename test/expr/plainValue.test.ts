import { describe, expect, it } from 'vitest'
import { plainValueOf } from '../../src/expr/plainValue.ts'
import { evaluateExpression } from './expressions.ts'

const plain = (text: string, result: unknown = null): unknown => {
  const answer = evaluateExpression(text, result)
  if (!answer.ok) throw new Error(answer.error)
  return plainValueOf(answer.value)
}

describe('a value in JavaScript', () => {
  it('is a number if it is any integer that a number holds', () => {
    expect(plain('1 + 1')).toBe(2)
    expect(plain('asInt(7.9)')).toBe(7)
    expect(plain('9007199254740993')).toBe(9007199254740993n)
  })

  it('is a list or an object, however Go keeps them', () => {
    expect(plain('filter(result, # > 1)', [1, 2])).toEqual([2])
    expect(plain('map(1..3, # * 2)')).toEqual([2, 4, 6])
    expect(plain('groupBy(1..4, # % 2)')).toEqual({ 0: [2, 4], 1: [1, 3] })
    expect(plain('{"a": [1, nil, "b"]}')).toEqual({ a: [1, null, 'b'] })
    expect(plain('bitand(6, 3)')).toBe(2)
  })

  it('is the text that Go prints of a time and what belongs to it', () => {
    expect(plain('now()')).toBe('2026-01-01T00:00:00Z')
    expect(plain('duration("90m")')).toBe('1h30m0s')
    expect(plain('now().Month()')).toBe('January')
    expect(plain('now().Weekday()')).toBe('Thursday')
    expect(plain('timezone("UTC")')).toBe('UTC')
  })

  it('keeps a member that is called __proto__ as a member', () => {
    const members = plain('{"__proto__": 1}') as object
    expect(Object.getOwnPropertyNames(members)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(members)).toBe(Object.prototype)
  })

  it('is null of a function', () => {
    expect(plain('asInt')).toBe(null)
  })
})
