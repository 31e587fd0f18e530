import { expect, it } from 'vitest'
import { hasAtMost } from '../../src/units/hasAtMost.ts'

it.each([
  [5, 1],
  [null, 1],
  ['a text', 1],
  [[], 1],
  [[1, 2], 3],
  [{ a: [1, { b: 2 }], c: null }, 6],
])('%j has its parts, and itself', (data, count) => {
  expect([hasAtMost(count, 9, data), hasAtMost(count - 1, 9, data)]).toEqual([true, false])
})

it('looks no deeper than asked for', () => {
  expect([hasAtMost(99, 2, [[1]]), hasAtMost(99, 1, [[1]])]).toEqual([true, false])
})

it('is done soon with what has no end', () => {
  const circle: unknown[] = []
  circle.push(circle)
  let doubled: object = {}
  for (let level = 0; level < 60; level++) doubled = { one: doubled, other: doubled }
  expect([hasAtMost(1000, 500, circle), hasAtMost(1000, 500, doubled)]).toEqual([false, false])
})
