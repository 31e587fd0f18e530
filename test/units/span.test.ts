import { expect, it } from 'vitest'
import { parseGoDuration } from '../../src/go/duration.ts'
import { spanText } from '../../src/units/span.ts'

it('is written without the parts that say nothing', () => {
  expect([0, 500, 30_000, 90_500, 3_600_000, 5_400_000, 90_000_000].map(spanText)).toEqual([
    ...['0s', '0.5s', '30s', '1m30.5s', '1h', '1h30m', '25h'],
  ])
  expect(spanText(-61_000)).toBe('-1m1s')
})

it('is read by Go as the same span', () => {
  for (let milliseconds = 0; milliseconds < 20_000_000; milliseconds += 9_973) {
    expect(parseGoDuration(spanText(milliseconds))).toMatchObject({ milliseconds })
  }
})
