import { describe, expect, it } from 'vitest'
import { textIn } from '../../src/document/fields.ts'
import {
  errorOf,
  floatOf,
  floatsIn,
  floatsOf,
  isTimeout,
  noteOfQuery,
  objectOf,
  refusalOf,
  signalSpan,
  unfit,
} from '../../src/providers/given.ts'

describe('given', () => {
  it('reads numbers, and the texts of those that JSON has not', () => {
    expect([0.5, 'NaN', '+Inf', '-Inf', 'x', null, 'constructor'].map(floatOf)).toEqual([
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      null,
      null,
      null,
    ])
  })

  it('reads lists, leaving null out', () => {
    expect([floatsIn(1), floatsIn([1, null, 2]), floatsIn([1, 'x']), floatsIn('x')]).toEqual([
      [1],
      [1, 2],
      null,
      null,
    ])
    expect(floatsOf([null])).toEqual([])
  })

  it('reads errors and timeouts', () => {
    expect([errorOf({ error: 'x' }), errorOf({ error: 1 }), errorOf('x')]).toEqual([
      'x',
      null,
      null,
    ])
    expect([isTimeout({ timeout: true }), isTimeout({ timeout: 1 }), isTimeout(null)]).toEqual([
      true,
      false,
      false,
    ])
    expect([refusalOf({ error: 'x' }), refusalOf({ timeout: true }), refusalOf(1)]).toEqual([
      { kind: 'failure', message: 'x' },
      { kind: 'failure', message: 'context deadline exceeded' },
      null,
    ])
  })

  it('reads spans as Go durations', () => {
    expect(['20m', '1.5s', undefined, 20, 'soon', '-1s', null, {}].map(signalSpan)).toEqual([
      1_200_000,
      1500,
      0,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('words failures', () => {
    expect(unfit('graphite', { a: 1 }).message).toBe('a graphite metric cannot answer {"a":1}')
  })

  it('reads what is absent as empty', () => {
    expect([textIn({ a: 1 }, 'a'), textIn({}, 'a'), textIn({ a: 'b' }, 'a')]).toEqual(['', '', 'b'])
    expect([objectOf({ a: [] }, 'a'), objectOf({ a: { b: 1 } }, 'a')]).toEqual([{}, { b: 1 }])
    expect(noteOfQuery('asked', { query: 'up' })).toEqual({ asked: 'up' })
  })
})
