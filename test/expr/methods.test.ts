import { expect, it } from 'vitest'
import { durationType, monthType, stringType, timeType, uint8Type } from '../../src/expr/goType.ts'
import { boxedInteger, durationValue, typedList } from '../../src/expr/goValue.ts'
import { methodOf, methodType } from '../../src/expr/methods.ts'
import { answer } from './answer.ts'

it.each([
  ['date("2024-03-15").Year()', 'int 2024'],
  ['date("2024-03-15").Month()', 'time.Month March'],
  ['date("2024-03-15").Month().String()', 'string March'],
  ['date("2024-03-15").YearDay()', 'int 75'],
  ['date("2024-01-15").Unix()', 'int64 1705276800'],
  ['date("2024-01-15").Format("Jan 2, 2006")', 'string Jan 15, 2024'],
  ['date("2024-01-15").Before(date("2024-01-16"))', 'bool true'],
  ['date("2024-01-15").Sub(date("2024-01-14"))', 'time.Duration 24h0m0s'],
  ['date("2024-01-15").Add(duration("1h")).Hour()', 'int 1'],
  [
    'date("2024-01-15 10:20:30").Truncate(duration("1h"))',
    'time.Time 2024-01-15 10:00:00 +0000 UTC',
  ],
  ['date("0001-01-01").IsZero()', 'bool true'],
  ['date("2024-07-01T12:00:00+02:00").Local().String()', 'string 2024-07-01 10:00:00 +0000 UTC'],
  ['duration("90m").Hours()', 'float64 1.5'],
  ['duration("90s").Truncate(duration("1m"))', 'time.Duration 1m0s'],
  ['duration("1h").Milliseconds()', 'int64 3600000'],
  ['duration("1h").String()', 'string 1h0m0s'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('a type has the methods of its own', () => {
  expect(methodType(timeType, 'Year')).not.toBeNull()
  expect(methodType(durationType, 'Year')).toBeNull()
  expect(methodType(stringType, 'constructor')).toBeNull()
  expect(methodOf(durationValue(1n), 'Nanoseconds')?.call([])).toMatchObject({ value: 1n })
  expect(methodOf('a', 'Year')).toBeNull()
})

// Go's package time.
it.each([
  ['date("2024-03-15 10:20:30.5").Second()', 'int 30'],
  ['date("2024-03-15 10:20:30.5").Minute()', 'int 20'],
  ['date("2024-03-15 10:20:30.5").Nanosecond()', 'int 500000000'],
  ['date("2024-03-15").Day()', 'int 15'],
  ['date("2024-03-15").Weekday()', 'time.Weekday Friday'],
  ['date("2024-03-15").Weekday().String()', 'string Friday'],
  ['date("2024-01-15").UnixMilli()', 'int64 1705276800000'],
  ['date("2024-01-15").UnixMicro()', 'int64 1705276800000000'],
  ['date("2024-01-15").UnixNano()', 'int64 1705276800000000000'],
  ['date("1969-12-31T23:59:59.5Z").Unix()', 'int64 -1'],
  ['date("2024-01-15").After(date("2024-01-16"))', 'bool false'],
  ['date("2024-01-15").Equal(date("2024-01-15T01:00:00+01:00"))', 'bool true'],
  ['date("2024-01-15T01:00:00+01:00").UTC().String()', 'string 2024-01-15 00:00:00 +0000 UTC'],
  ['date("2024-01-15").IsZero()', 'bool false'],
  ['date("2024-01-15 10:20:30").Truncate(duration("0s")).Second()', 'int 30'],
  ['date("1969-12-31T23:59:59Z").Truncate(duration("1h")).Hour()', 'int 23'],
  ['duration("90s").Minutes()', 'float64 1.5'],
  ['duration("1500ms").Seconds()', 'float64 1.5'],
  ['duration("1ms").Microseconds()', 'int64 1000'],
  ['duration("1us").Nanoseconds()', 'int64 1000'],
  ['duration("90s").Truncate(duration("0s"))', 'time.Duration 1m30s'],
  ['duration("-90s").Truncate(duration("1m"))', 'time.Duration -1m0s'],
  ['duration("-90s").Abs()', 'time.Duration 1m30s'],
  ['duration("90s").Abs()', 'time.Duration 1m30s'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('a type that has no methods gives none, and a month no year', () => {
  const month = methodOf(boxedInteger(monthType, 2n), 'String')
  expect(month?.call([])).toBe('February')
  expect(methodOf(boxedInteger(monthType, 2n), 'Year')).toBeNull()
  expect(methodOf(boxedInteger(uint8Type, 2n), 'String')).toBeNull()
  expect(methodOf(typedList(stringType, []), 'String')).toBeNull()
})

// Answers of expr-lang 1.17.8.
it.each([
  ['date("9999-12-31").Sub(date("2024-01-01"))', 'time.Duration 2562047h47m16.854775807s'],
  ['date("0099-12-31").Sub(date("2024-01-01"))', 'time.Duration -2562047h47m16.854775808s'],
  ['duration("-9223372036854775808ns").Abs()', 'time.Duration 2562047h47m16.854775807s'],
  [
    'date("2024-01-01").Add({"x": 1}.x)',
    '! interface conversion: interface {} is int, not time.Duration',
  ],
  [
    'date("2024-01-01").Before({"x": nil}.x)',
    '! interface conversion: interface {} is nil, not time.Time',
  ],
  [
    'date("0000-01-01").Add(duration("-1ns"))',
    'time.Time -0001-12-31 23:59:59.999999999 +0000 UTC',
  ],
])('%s keeps to what Go can hold: %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['date("2100-03-01").Before(date("2000-01-01"))', 'bool false'],
  ['date("2100-03-01").After(date("2000-01-01"))', 'bool true'],
  ['date("0099-12-31").Equal(date("2000-01-01"))', 'bool false'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Go's package time: halves go up in time, and away from 0 in durations; AddDate is time.Date with
// parts that may be out of range.
it.each([
  ['date("2024-01-15 10:30:00").Round(duration("1h")).Hour()', 'int 11'],
  ['date("2024-01-15 10:29:59").Round(duration("1h")).Hour()', 'int 10'],
  ['date("2024-01-15 10:29:59.5").Round(duration("0s")).Nanosecond()', 'int 500000000'],
  ['date("1969-12-31 23:30:00").Round(duration("1h")).Year()', 'int 1970'],
  ['duration("3ns").Round(duration("7ns"))', 'time.Duration 0s'],
  ['duration("4ns").Round(duration("7ns"))', 'time.Duration 7ns'],
  ['duration("-4ns").Round(duration("8ns"))', 'time.Duration -8ns'],
  ['duration("90s").Round(duration("-1m"))', 'time.Duration 1m30s'],
  ['duration("2562047h47m").Round(duration("2000000h"))', 'time.Duration 2000000h0m0s'],
  ['duration("2562047h47m").Round(duration("2562047h46m"))', 'time.Duration 2562047h46m0s'],
  [
    'duration("-2562047h47m").Round(duration("1700000h"))',
    'time.Duration -2562047h47m16.854775808s',
  ],
  ['date("2024-01-15").Compare(date("2024-01-16"))', 'int -1'],
  ['date("2024-01-15").Compare(date("2024-01-15T01:00:00+01:00"))', 'int 0'],
  ['date("2024-01-31").AddDate(0, 1, 0)', 'time.Time 2024-03-02 00:00:00 +0000 UTC'],
  ['date("2024-01-31").AddDate(-1, -13, -400)', 'time.Time 2020-11-26 00:00:00 +0000 UTC'],
  [
    'date("2024-01-31T23:00:00-05:00").AddDate(0, 0, 1)',
    'time.Time 2024-02-01 23:00:00 -0500 -0500',
  ],
  ['date("2024-01-15").Location()', '*time.Location UTC'],
  ['date("2024-01-15").Location().String()', 'string UTC'],
  ['{"x": timezone("UTC")}.x.String()', 'string UTC'],
  ['date("2024-01-15T01:00:00+01:00").In(timezone("UTC")).Hour()', 'int 0'],
  ['date("2024-01-15").In(nil)', '! time: missing Location in call to Time.In'],
  ['date("2024-01-15").IsDST()', 'bool false'],
  [
    'date("2024-01-15").Format({"x": 1}.x)',
    '! interface conversion: interface {} is int, not string',
  ],
])('%s amounts to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
