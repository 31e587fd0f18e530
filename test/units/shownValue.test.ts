import { expect, it } from 'vitest'
import { shownValue } from '../../src/units/shownValue.ts'

it.each([
  ['soon', '"soon"'],
  [-1, '-1'],
  [Number.NaN, 'NaN'],
  [10n, '10'],
  [null, 'null'],
  [undefined, 'undefined'],
  [true, 'true'],
  [Symbol('x'), 'a symbol'],
  [() => 1, 'a function'],
  [[1], 'a list'],
  [{ one: 1 }, 'an object'],
])('%o is told in few words', (value, words) => {
  expect(shownValue(value)).toBe(words)
})

it('what holds itself, or is larger than any text, is told all the same', () => {
  const circle: unknown[] = []
  circle.push(circle)
  let doubled: object = {}
  for (let level = 0; level < 60; level++) doubled = { one: doubled, other: doubled }
  expect([circle, doubled].map(shownValue)).toEqual(['a list', 'an object'])
})
