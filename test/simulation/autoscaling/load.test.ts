import { expect, it } from 'vitest'
import { readingAt } from '../../../src/simulation/autoscaling/load.ts'
import { at } from '../given.ts'

const series = [
  { at: at(0), value: 5 },
  { at: at(10), value: null },
  { at: at(20), value: { error: 'down' } },
]

it('a series says what its last entry says that is not in the future', () => {
  expect(readingAt(series, at(9))).toBe(5)
  expect(readingAt(series, at(10))).toBe(null)
  expect(readingAt(series, at(99))).toEqual({ error: 'down' })
})

it('nothing is known before the first entry, or without any', () => {
  expect(readingAt(series.slice(1), at(9))).toBe(null)
  expect(readingAt(null, at(9))).toBe(null)
})
