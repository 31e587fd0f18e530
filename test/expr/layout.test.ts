import { expect, it } from 'vitest'
import { formatLayout, parseLayout, utc } from '../../src/expr/layout.ts'
import { answer } from './answer.ts'

const read = (layout: string, text: string): string => {
  const found = parseLayout(layout, text, utc)
  return 'error' in found ? found.error : formatLayout(found, '2006-01-02T15:04:05.999Z07:00')
}

it.each([
  ['2006-01-02', '2024-01-15', '2024-01-15T00:00:00Z'],
  ['2006-01-02T15:04:05Z07:00', '2024-01-15T10:20:30+02:00', '2024-01-15T10:20:30+02:00'],
  ['2006-01-02 15:04:05', '2024-01-15 10:20:30.5', '2024-01-15T10:20:30.5Z'],
  ['01/02/2006 3:04 PM', '01/15/2024 3:04 PM', '2024-01-15T15:04:00Z'],
  ['Mon, 02 Jan 2006 15:04:05 MST', 'Mon, 15 Jan 2024 10:20:30 UTC', '2024-01-15T10:20:30Z'],
  ['2006-002', '2024-060', '2024-02-29T00:00:00Z'],
  ['2006-01-02', '2024-02-30', 'parsing time "2024-02-30": day out of range'],
  ['2006-01-02', '2024-13-01', 'parsing time "2024-13-01": month out of range'],
  ['2006-01-02', 'x', 'parsing time "x" as "2006-01-02": cannot parse "x" as "2006"'],
  [
    '15\u00e9',
    '1\n',
    'parsing time "1\\x0a" as "15\\xc3\\xa9": cannot parse "\\x0a" as "\\xc3\\xa9"',
  ],
  ['2006-01-02', '2024-01-15x', 'parsing time "2024-01-15x": extra text: "x"'],
])('in %s, %s is %s', (layout, text, expected) => {
  expect(read(layout, text)).toBe(expected)
})

it('a time is written as the layout would have the reference time', () => {
  const time = parseLayout('2006-01-02 15:04:05', '2024-01-05 03:04:09', utc)
  if ('error' in time) throw new Error(time.error)
  expect(formatLayout(time, 'Monday, January _2, 06 3:04PM -0700')).toBe(
    'Friday, January  5, 24 3:04AM +0000',
  )
})

const afternoon = '2024-02-03T16:05:06.789-03:30'
const morning = '2024-02-03T00:05:06Z'

// Go's package time: each element stands for a part of the reference time.
it.each([
  ['2006 06', '2024 24'],
  ['January Jan 01 1', 'February Feb 02 2'],
  ['Monday Mon', 'Saturday Sat'],
  ['02 _2 2 002', '03  3 3 034'],
  ['15 03 3', '16 04 4'],
  ['04 4 05 5', '05 5 06 6'],
  ['PM pm', 'PM pm'],
  ['.000 .00 .000000', '.789 .78 .789000'],
  ['.999 .99 .999999', '.789 .78 .789'],
  ['Z07:00 Z0700 -07:00 -0700 -07', '-03:30 -0330 -03:30 -0330 -03'],
])('%s writes a time as %s', (layout, expected) => {
  const time = parseLayout('2006-01-02T15:04:05Z07:00', afternoon, utc)
  if ('error' in time) throw new Error(time.error)
  expect(formatLayout(time, layout)).toBe(expected)
})

it.each([
  ['15 03 3 PM pm', '00 12 12 AM am'],
  ['Z07:00 Z0700 -07:00 -07 MST', 'Z Z +00:00 +00 UTC'],
  ['05.999 05.000', '06 06.000'],
])('%s writes a time of the first hour, in UTC, as %s', (layout, expected) => {
  const time = parseLayout('2006-01-02T15:04:05Z07:00', morning, utc)
  if ('error' in time) throw new Error(time.error)
  expect(formatLayout(time, layout)).toBe(expected)
})

it.each([
  ['06-1-2', '24-2-3', '2024-02-03T00:00:00Z'],
  ['06-1-2', '69-12-31', '1969-12-31T00:00:00Z'],
  ['06-1-2', '68-12-31', '2068-12-31T00:00:00Z'],
  ['January 2, 2006', 'february 3, 2024', '2024-02-03T00:00:00Z'],
  ['Jan _2 2006', 'FEB  3 2024', '2024-02-03T00:00:00Z'],
  ['Monday, 2 Jan 2006', 'Saturday, 3 Feb 2024', '2024-02-03T00:00:00Z'],
  ['2006-01-02 03:4:5 pm', '2024-02-03 12:5:6 am', '2024-02-03T00:05:06Z'],
  ['2006-01-02 3 PM', '2024-02-03 12 PM', '2024-02-03T12:00:00Z'],
  ['2006-01-02 15:04:05.000', '2024-02-03 04:05:06.789', '2024-02-03T04:05:06.789Z'],
  ['2006-01-02 15:04:05.999', '2024-02-03 04:05:06', '2024-02-03T04:05:06Z'],
  ['2006-01-02T15:04Z0700', '2024-02-03T04:05-0330', '2024-02-03T04:05:00-03:30'],
  ['2006-01-02T15:04Z0700', '2024-02-03T04:05Z', '2024-02-03T04:05:00Z'],
  ['2006-01-02T15:04 -07:00', '2024-02-03T04:05 +05:30', '2024-02-03T04:05:00+05:30'],
  ['2006-01-02T15:04 -0700', '2024-02-03T04:05 +0000', '2024-02-03T04:05:00Z'],
  ['2006-01-02T15:04 -07', '2024-02-03T04:05 -08', '2024-02-03T04:05:00-08:00'],
  ['2006-01-02 MST', '2024-02-03 CEST', '2024-02-03T00:00:00Z'],
  [
    'Jan 2006',
    'Foo 2024',
    'parsing time "Foo 2024" as "Jan 2006": cannot parse "Foo 2024" as "Jan"',
  ],
  ['2006-01-02 15', '2024-02-03 24', 'parsing time "2024-02-03 24": hour out of range'],
  ['15:04', '04:60', 'parsing time "04:60": minute out of range'],
  ['15:04:05', '04:05:60', 'parsing time "04:05:60": second out of range'],
  ['2006-01', '2024/02', 'parsing time "2024/02" as "2006-01": cannot parse "/02" as "-"'],
  ['3 PM', '3 pm', 'parsing time "3 pm" as "3 PM": cannot parse "pm" as "PM"'],
])('by %s, %s is read as %s', (layout, text, expected) => {
  expect(read(layout, text)).toBe(expected)
})

// Answers of Go's time.Parse.
it.each([
  ['2006-01-02', '2024-02-9', 'parsing time "2024-02-9" as "2006-01-02": cannot parse "9" as "02"'],
  ['15:04', '1:04', '0000-01-01T01:04:00Z'],
  ['15:04', '1:4', 'parsing time "1:4" as "15:04": cannot parse "4" as "04"'],
  ['3pm', '2024', 'parsing time "2024": hour out of range'],
  ['3pm', '12pm', '0000-01-01T12:00:00Z'],
  ['2006.002', '2023.366', 'parsing time "2023.366": day-of-year out of range'],
  ['2006.002', '2024.366', '2024-12-31T00:00:00Z'],
  ['2006.002', '2024.000', 'parsing time "2024.000": day-of-year out of range'],
  ['Mon', 'xyz', 'parsing time "xyz" as "Mon": cannot parse "xyz" as "Mon"'],
  ['Jan 2', 'March 5', 'parsing time "March 5" as "Jan 2": cannot parse "ch 5" as " "'],
  ['January 2', 'march 5', '0000-03-05T00:00:00Z'],
  ['2006 01', '2024   07', '2024-07-01T00:00:00Z'],
  ['January', 'December', '0000-12-01T00:00:00Z'],
  ['January', 'Dec', 'parsing time "Dec" as "January": cannot parse "Dec" as "January"'],
  ['Jan', 'December', 'parsing time "December": extra text: "ember"'],
  ['Jan', 'Dec', '0000-12-01T00:00:00Z'],
  ['Monday', 'Sunday', '0000-01-01T00:00:00Z'],
  ['Monday', 'Saturday', '0000-01-01T00:00:00Z'],
  ['Mon', 'Sat', '0000-01-01T00:00:00Z'],
  ['Monday', 'Sat', 'parsing time "Sat" as "Monday": cannot parse "Sat" as "Monday"'],
  ['2006 01', '2024', 'parsing time "2024" as "2006 01": cannot parse "" as "01"'],
  ['2006, 01', '2024,x', 'parsing time "2024,x" as "2006, 01": cannot parse "x" as ", "'],
])('in %s, %s reads as %s', (layout, text, expected) => {
  expect(read(layout, text)).toBe(expected)
})

it('a zone without a name is written as its offset', () => {
  expect(answer('date("2024-01-05T03:04:05-05:30").Format("06 MST")')).toBe('string 24 -0530')
})

// Answers of expr-lang 1.17.8.
it.each([
  ['date("2024-01-00")', '! invalid date 2024-01-00'],
  ['date("2000-02-29T12:00:00-05:30").Format("3pm")', 'string 12pm'],
  ['toJSON(date("0099-12-31"))', 'string "0099-12-31T00:00:00Z"'],
  ['date("2000-02-29T12:00:00-05:30").Format("3 PM")', 'string 12 PM'],
  ['toJSON(date("2024-06-15T13:05:09.000120Z"))', 'string "2024-06-15T13:05:09.00012Z"'],
  ['date("05.5", "03:04:05PM")', '! parsing time "05.5" as "03:04:05PM": cannot parse ".5" as ":"'],
  ['date("05.5", "15h04")', '! parsing time "05.5" as "15h04": cannot parse ".5" as "h"'],
  ['date("-07", "_2")', '! parsing time "-07" as "_2": cannot parse "-07" as "_2"'],
  ['date("7", "_2")', 'time.Time 0000-01-07 00:00:00 +0000 UTC'],
  ['date("2024", "_2")', '! parsing time "2024": extra text: "24"'],
  ['date("2024-2-9")', '! invalid date 2024-2-9'],
  ['date("-07", "15h04")', '! parsing time "-07" as "15h04": cannot parse "-07" as "15"'],
  [
    'date("7", "06/1/2 3:4:5 pm")',
    '! parsing time "7" as "06/1/2 3:4:5 pm": cannot parse "7" as "06"',
  ],
  [
    'date("2024-2-9", "2006-01-02")',
    '! parsing time "2024-2-9" as "2006-01-02": cannot parse "2-9" as "01"',
  ],
  ['date("-07", "05.99")', '! parsing time "-07" as "05.99": cannot parse "-07" as "05"'],
  ['date("", ".000")', '! parsing time "" as ".000": cannot parse "" as ".000"'],
  ['date("2024", "05.99")', '! parsing time "2024": extra text: "24"'],
  [
    'date("23:59:59.000001", "15:04:05.999999999")',
    'time.Time 0000-01-01 23:59:59.000001 +0000 UTC',
  ],
  ['date("29 2 24", "03:04:05PM")', '! parsing time "29 2 24": hour out of range'],
  ['date("-0000", "Z0700")', 'time.Time 0000-01-01 00:00:00 +0000 UTC'],
  ['date("Jan 12 11:04AM", "Jan _2 3:04PM")', 'time.Time 0000-01-12 11:04:00 +0000 UTC'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Go's package time: what is an element of a layout, and what it writes.
it.each([
  ['__2 __2', ' 15  15'],
  ['_2006', '_2024'],
  ['06', '24'],
  ['Jane Jan', 'Jane Jan'],
  ['Month Mon', 'Month Mon'],
  ['Z07 Z0700 Z07:00', '+02 +0230 +02:30'],
  ['Z070000 Z07:00:00', '+023015 +02:30:15'],
  ['-070000 -07:00:00', '+023015 +02:30:15'],
])('the layout %j writes %j', (layout, expected) => {
  const text = '2024-01-15T10:20:30+02:30:15'
  const time = parseLayout('2006-01-02T15:04:05-07:00:00', text, utc)
  expect('error' in time ? time.error : formatLayout(time, layout)).toBe(expected)
})

// Answers of Go's package time.
it.each([
  ['2006 __2', '2024   5', '2024-01-05T00:00:00Z'],
  ['05 .000', '07.5 .123', 'parsing time "07.5 .123" as "05 .000": cannot parse ".5 .123" as " "'],
  ['Z07', '+25', 'parsing time "+25": time zone offset hour out of range'],
  ['-07:00', '+02:61', 'parsing time "+02:61": time zone offset minute out of range'],
  ['-070000', '+020061', 'parsing time "+020061": time zone offset second out of range'],
  ['2006 MST', '2024 GMT+3', '2024-01-01T03:00:00+03:00'],
  ['2006 MST', '2024 GMT-12', '2023-12-31T12:00:00-12:00'],
  ['2006 MST', '2024 CET', '2024-01-01T00:00:00Z'],
  ['2006 MST', '2024 +03', '2024-01-01T00:00:00Z'],
  ['2006 MST', '2024 ChST', '2024-01-01T00:00:00Z'],
  ['MST', '-5', 'parsing time "-5" as "MST": cannot parse "-5" as "MST"'],
])('by the layout %s, %s is read as %s', (layout, text, expected) => {
  expect(read(layout, text)).toBe(expected)
})
