import { describe, expect, it } from 'vitest'
import { mergeObject, mergePatch } from '../../src/document/mergePatch.ts'
import type { Json } from '../../src/units/json.ts'

// The examples of RFC 7386, appendix A: target, patch, result.
const examples: readonly (readonly [Json, Json, Json])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
]

describe('a merge patch', () => {
  it.each(examples)('of %j by %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result)
  })

  it('leaves both of its sides as they were', () => {
    const target = { spec: { replicas: 1, paused: true } }
    const patch = { spec: { paused: null } }
    expect(mergeObject(target, patch)).toEqual({ spec: { replicas: 1 } })
    expect(target).toEqual({ spec: { replicas: 1, paused: true } })
    expect(patch).toEqual({ spec: { paused: null } })
  })

  it('takes a member called __proto__ for a member', () => {
    const patch = JSON.parse('{"__proto__":{"polluted":true}}')
    const merged = mergeObject({ a: 1 }, patch)
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(JSON.stringify(merged)).toBe('{"a":1,"__proto__":{"polluted":true}}')
  })
})
