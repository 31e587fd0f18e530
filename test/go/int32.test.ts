import { describe, expect, it } from 'vitest'
import { int32OfFloat, int32OfInt } from '../../src/go/int32.ts'

const least = -(2 ** 31)

describe('an int32 of a float64', () => {
  it.each([
    [2.9, 2],
    [-2.9, -2],
    [-0.5, 0],
    [2 ** 31 - 0.5, 2 ** 31 - 1],
    [least - 0.5, least],
  ])('%d is cut off to %d', (value, whole) => {
    expect(int32OfFloat(value)).toBe(whole)
  })

  it.each([
    2 ** 31,
    3e9,
    1e300,
    least - 1,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ])('%d does not fit, and is the least one', (value) => {
    expect(int32OfFloat(value)).toBe(least)
  })
})

it.each([
  [7n, 7],
  [-7n, -7],
  [2n ** 31n - 1n, 2 ** 31 - 1],
  [2n ** 31n, least],
  [2n ** 32n + 5n, 5],
  [-(2n ** 31n) - 1n, 2 ** 31 - 1],
])('an int32 of the int64 %d has its last 32 bits: %d', (value, rest) => {
  expect(int32OfInt(value)).toBe(rest)
})
