import { expect, it } from 'vitest'
import { durationText, timestampText } from '../../../src/cel/functions/times.ts'
import { answer } from '../answer.ts'

const at = "timestamp('2009-02-13T23:31:30.123Z')"

// google/cel-spec, timestamps.
it('months, days of the month and days of the year begin at 0', () => {
  expect(
    ['getMonth', 'getDayOfMonth', 'getDayOfYear', 'getDate'].map((read) =>
      answer(`${at}.${read}()`),
    ),
  ).toEqual([1, 12, 43, 13])
})

it('an offset moves the clock', () => {
  expect(answer(`${at}.getDate('+11:00')`)).toBe(14)
  expect(answer(`${at}.getHours('02:00')`)).toBe(1)
  expect(answer(`${at}.getHours('Mars/North')`)).toBe('unknown time zone Mars/North')
})

it('spans are read as well', () => {
  expect(answer("duration('90m').getHours()")).toBe(1)
})

it('the years 1 to 9999 are all there are', () => {
  expect(answer("timestamp('9999-12-31T23:59:59Z') + duration('1s')")).toBe('timestamp overflow')
})

it('times and spans are written as Kubernetes and protocol buffers write them', () => {
  expect(timestampText(-1n)).toBe('1969-12-31T23:59:59.999999999Z')
  expect(durationText(90_500_000_000n)).toBe('90.5s')
})
