import { expect, it } from 'vitest'
import { retryDelay, retryDelays } from '../../../src/application/flux/backoff.ts'

it('a delay doubles from three quarters of a second to a quarter of an hour', () => {
  const delays = Array.from(
    { length: 12 },
    (_, failures) => Number(retryDelay(failures, retryDelays)) / 1e9,
  )
  expect(delays).toEqual([0.75, 1.5, 3, 6, 12, 24, 48, 96, 192, 384, 768, 900])
})

it('it stays there, however often it fails', () => {
  expect(retryDelay(10_000, retryDelays)).toBe(retryDelays.max)
})
