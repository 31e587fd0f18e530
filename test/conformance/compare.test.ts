import { describe, expect, it } from 'vitest'
import { firstDifference, partAt } from './compare.ts'

describe('comparing', () => {
  it.each([
    [1, 1],
    [Number.NaN, Number.NaN],
    [
      { a: 1, b: [2, null] },
      { b: [2, null], a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [[], []],
  ])('finds %j and %j equal', (expected, actual) => {
    expect(firstDifference(expected, actual)).toBeNull()
  })

  it.each([
    [1, 2, '$'],
    [1, '1', '$'],
    [null, {}, '$'],
    [null, undefined, '$'],
    [{}, [], '$'],
    [{ a: null }, {}, '$.a'],
    [{}, { a: 0 }, '$.a'],
    [[1], [1, undefined], '$[1]'],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, '$.a[0].b'],
  ])('finds where %j and %j differ', (expected, actual, path) => {
    expect(firstDifference(expected, actual)).toBe(path)
  })

  it('finds the part that a path names', () => {
    const value = { a: [{ b: 1 }], 'with space': [7] }
    expect(partAt(value, '$')).toBe(value)
    expect(partAt(value, '$.a[0].b')).toBe(1)
    expect(partAt(value, '$.with space[0]')).toBe(7)
    expect(partAt(value, '$.a[1].b')).toBeUndefined()
  })
})
