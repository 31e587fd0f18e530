import { expect, it } from 'vitest'
import { seconds } from '../../../src/units/time.ts'
import { clockText } from '../../../src/views/chart/clock.ts'

it.each([
  [0, '0s'],
  [45, '45s'],
  [60, '1m'],
  [80, '1m20s'],
  [7200, '2h'],
  [7265.9, '2h1m5s'],
])('writes %d seconds as %s', (count, text) => {
  expect(clockText(seconds(count))).toBe(text)
})
