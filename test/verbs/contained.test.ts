import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { isContained } from '../../src/verbs/contained.ts'

describe('a value is contained in another', () => {
  it.each<[Json, Json]>([
    [1, 1],
    ['a', 'a'],
    ['', 'a'],
    [null, 'a'],
    [[], [1]],
    [{}, { a: 1 }],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: '' }, { a: 'x' }],
    [{ list: [{ name: 'a' }] }, { list: [{ name: 'a', image: 'b' }, { name: 'c' }] }],
  ])('%j in %j', (value, other) => {
    expect(isContained(value, other)).toBe(true)
  })

  it.each<[Json, Json]>([
    [0, 1],
    [false, true],
    [1, '1'],
    ['', 1],
    [[], {}],
    [{}, []],
    [[2], [1, 2]],
    [[1, 2], [1]],
    [{ a: 1 }, { b: 1 }],
    // What is empty has to be there all the same.
    [{ a: '' }, {}],
    [{ a: null }, { b: 1 }],
    [{ toString: 'a' }, { b: 'a' }],
  ])('but not %j in %j', (value, other) => {
    expect(isContained(value, other)).toBe(false)
  })
})
