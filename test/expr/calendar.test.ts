import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  civilOf,
  daysIn,
  monthName,
  nanosecondsOf,
  weekdayName,
  yearText,
} from '../../src/expr/calendar.ts'
import { answer } from './answer.ts'

it('a leap day is a day', () => {
  const at = nanosecondsOf({
    year: 2024,
    month: 2,
    day: 29,
    hour: 1,
    minute: 2,
    second: 3,
    nanosecond: 4,
  })
  expect(at).toBe(1_709_168_523_000_000_004n)
  expect(civilOf(at, 0)).toMatchObject({ year: 2024, month: 2, day: 29, weekday: 4, yearDay: 60 })
  expect(daysIn(2024, 2)).toBe(29)
  expect(daysIn(1900, 2)).toBe(28)
})

it('a clock east of Greenwich is ahead', () => {
  expect(civilOf(0n, 7200)).toMatchObject({ year: 1970, day: 1, hour: 2 })
  expect(civilOf(0n, -60)).toMatchObject({ year: 1969, month: 12, day: 31, hour: 23, minute: 59 })
})

it('a date is where it was, after there and back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(1n << 62n), max: 1n << 62n }), (at) => {
      expect(nanosecondsOf(civilOf(at, 0))).toBe(at)
    }),
  )
})

// Answers of expr-lang 1.17.8.
it.each([
  ['date("2100-03-01").Day()', 'int 1'],
  ['date("1600-12-31").Unix()', 'int64 -11644560000'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('months and days have names', () => {
  expect([monthName(1), monthName(12), weekdayName(0)]).toEqual(['January', 'December', 'Sunday'])
})

it('months and days that there are not are shown by their numbers', () => {
  expect([monthName(0), monthName(13)]).toEqual(['%!Month(0)', '%!Month(13)'])
  expect(weekdayName(7)).toBe('%!Weekday(7)')
})

it('a year has four digits or more', () => {
  expect([7, 2024, 12_024, -44].map(yearText)).toEqual(['0007', '2024', '12024', '-0044'])
})
