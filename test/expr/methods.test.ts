import { expect, it } from 'vitest'
import { durationType, stringType, timeType } from '../../src/expr/goType.ts'
import { durationValue } from '../../src/expr/goValue.ts'
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
