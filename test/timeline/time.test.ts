import { expect, it } from 'vitest'
import { readTime } from '../../src/timeline/time.ts'

it.each([
  [0, 0],
  [90, 90_000],
  [0.25, 250],
  ['90s', 90_000],
  ['1h30m', 5_400_000],
  ['250ms', 250],
])('%j is %i ms', (time, expected) => {
  expect(readTime(time)).toBe(expected)
})

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 'soon', '-5s', '90'])(
  '%j is no time',
  (time) => {
    expect(readTime(time)).toBeNull()
  },
)
