import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  [
    'date("2023-08-14 00:00:00", "2006-01-02 15:04:05", "UTC") - duration("1h")',
    'time.Time 2023-08-13 23:00:00 +0000 UTC',
  ],
  ['date("2024-01-15").Weekday()', 'time.Weekday Monday'],
  ['date("x")', '! invalid date x'],
  ['date()', '! invalid number of arguments (expected at least 1, got 0)'],
  ['now()', 'time.Time 2026-01-01 00:00:00 +0000 UTC'],
  ['now(1)', '! invalid number of arguments (expected 0, got 1)'],
  ['duration("1h") > duration("30m")', 'bool true'],
  ['duration("1x")', '! time: unknown unit "x" in duration "1x"'],
  ['duration("1h") * 2', 'time.Duration 2h0m0s'],
  ['date(timezone("UTC"), "2026-01-02").Day()', 'int 2'],
  ['timezone("Mars/Base")', '! unknown time zone Mars/Base'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Go’s time.ParseInLocation, with and without a place.
it.each([
  ['now(timezone("UTC"))', 'time.Time 2026-01-01 00:00:00 +0000 UTC'],
  ['timezone("Local")', '*time.Location Local'],
  ['timezone("")', '*time.Location UTC'],
  ['date("2024", "2006").Year()', 'int 2024'],
  ['date("x", "2006")', '! parsing time "x" as "2006": cannot parse "x" as "2006"'],
  ['date("a", "b", "c", "d", "e")', '! invalid number of arguments (expected at most 3, got 5)'],
  ['date(5)', '! interface conversion: interface {} is int, not string'],
  ['date("2024-01-01", 5)', '! interface conversion: interface {} is int, not string'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: the layout, then the place, has to be a string before anything is read.
it.each([
  ['date("2024-02-9")', '! invalid date 2024-02-9'],
  ['date("a", 1, "nowhere")', '! interface conversion: interface {} is int, not string'],
  ['date("a", "2006", "nowhere")', '! unknown time zone nowhere'],
])('%s is refused with %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['date(timezone("UTC"), nil, 1)', '! interface conversion: interface {} is nil, not string'],
  ['date("a", "a", "a")', '! unknown time zone a'],
  ['date(1..3)', '! interface conversion: interface {} is []int, not string'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([['now(timezone("UTC"), 1)', '! invalid number of arguments (expected 0, got 2)']])(
  '%s gives %s',
  (text, expected) => {
    expect(answer(text)).toBe(expected)
  },
)
