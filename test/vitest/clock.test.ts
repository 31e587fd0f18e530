import { expect, it } from 'vitest'
import { timeText } from '../../src/vitest/clock.ts'

it('an instant reads as a scenario would write it', () => {
  expect([0, 250, 62_000, 3_600_000].map(timeText)).toEqual(['0s', '250ms', '1m2s', '1h0m0s'])
})
