import { expect, it } from 'vitest'
import { sameJson } from '../../src/units/sameJson.ts'

it('finds data the same whatever the order of its keys', () => {
  expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
})

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  ['1', 1],
])('tells %j from %j', (a, b) => {
  expect(sameJson(a, b)).toBe(false)
  expect(sameJson(b, a)).toBe(false)
})
