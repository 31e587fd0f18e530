import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { format, monthName, tooDeep, weekdayName } from '../../src/expr/format.ts'
import { floatType } from '../../src/expr/goType.ts'
import { durationValue, type GoValue, pair, typedList } from '../../src/expr/goValue.ts'

it('a value is printed as Go prints it', () => {
  expect(format(1e6)).toBe('1e+06')
  expect(format(null)).toBe('<nil>')
  expect(format([1, 'a', null, true])).toBe('[1 a <nil> true]')
  expect(format({ b: 1, a: { c: [] } })).toBe('map[a:map[c:[]] b:1]')
  expect(format(typedList(floatType, [Number.NaN, -Infinity]))).toBe('[NaN -Inf]')
  expect(format(pair('a', 1n))).toBe('[a 1]')
  expect(format(durationValue(5_400_000_000_000n))).toBe('1h30m0s')
})

it('months and days have names', () => {
  expect([monthName(1), monthName(12), weekdayName(0)]).toEqual(['January', 'December', 'Sunday'])
})

it('what is nested without end is not followed without end', () => {
  let value: GoValue = []
  for (let level = 0; level < 600; level += 1) value = [value]
  expect(attempt(() => format(value))).toMatchObject({ code: 'too-deep' })
  expect(attempt(tooDeep)).toMatchObject({ code: 'too-deep' })
})
