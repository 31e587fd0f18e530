import { expect, it } from 'vitest'
import { calculate, mismatch, negate, power, toFloat, toInt } from '../../src/expr/arithmetic.ts'
import { attempt } from '../../src/expr/fault.ts'
import { uint8Type } from '../../src/expr/goType.ts'
import { boxedInteger, durationValue, type GoValue, int64 } from '../../src/expr/goValue.ts'
import { answer } from './answer.ts'
import { evaluateExpression } from './expressions.ts'

const error = (work: () => unknown): unknown => (attempt(work) as { error?: string }).error
const evaluate = (text: string): GoValue => {
  const answered = evaluateExpression(text, null)
  if (!answered.ok) throw new Error(answered.error)
  return answered.value
}
const MAX = (1n << 63n) - 1n

it('ints stay ints and wrap around', () => {
  expect(calculate('+', MAX, 1n)).toBe(-MAX - 1n)
  expect(calculate('*', MAX, 2n)).toBe(-2n)
  expect(calculate('-', 3n, int64(1n))).toBe(2n)
})

it('a float on one side makes a float', () => {
  expect(calculate('+', 1n, 0.5)).toBe(1.5)
  expect(calculate('/', 7n, 2n)).toBe(3.5)
  expect(calculate('/', 1n, 0n)).toBe(Infinity)
})

it('a remainder wants two ints, and a divisor', () => {
  expect(calculate('%', -7n, 3n)).toBe(-1n)
  expect(error(() => calculate('%', 5, 2n))).toBe('invalid operation: float64 % int')
  expect(error(() => calculate('%', 5n, 0n))).toBe('runtime error: integer divide by zero')
})

it('durations add up, and a float makes them a float', () => {
  expect(calculate('+', durationValue(1n), durationValue(2n))).toEqual(durationValue(3n))
  expect(calculate('*', durationValue(2n), 3n)).toEqual(durationValue(6n))
  expect(calculate('*', durationValue(2n), 1.5)).toBe(3)
})

it('what has no sum is told with its types', () => {
  expect(error(() => calculate('+', 'a', 1n))).toBe('invalid operation: string + int')
  expect(error(() => mismatch('<', null, 1))).toBe('invalid operation: <nil> < float64')
  expect(error(() => negate('a'))).toBe('invalid operation: - string')
})

it('a power of whole exponents is squared and multiplied', () => {
  expect(power(0.99, 2)).toBe(0.99 * 0.99)
  expect(power(2, -2)).toBe(0.25)
  expect(power(1, Number.NaN)).toBe(1)
  expect(power(9, 0.5)).toBe(3)
  expect(power(-1, Infinity)).toBe(1)
})

it('an operand is cut down to an int or widened to a float', () => {
  expect(toInt(1.9)).toBe(1n)
  expect(toFloat(2n)).toBe(2)
  expect(error(() => toInt('a'))).toBe('invalid operation: int(string)')
  expect(negate(-MAX - 1n)).toBe(-MAX - 1n)
})

it('times move by durations, and lie durations apart', () => {
  expect(answer('date("2024-01-01") + duration("1h")')).toBe(
    'time.Time 2024-01-01 01:00:00 +0000 UTC',
  )
  expect(answer('duration("1h") + date("2024-01-01")')).toBe(
    'time.Time 2024-01-01 01:00:00 +0000 UTC',
  )
  expect(answer('date("2024-01-01") - duration("1h")')).toBe(
    'time.Time 2023-12-31 23:00:00 +0000 UTC',
  )
  expect(answer('date("2024-01-02") - date("2024-01-01")')).toBe('time.Duration 24h0m0s')
  expect(answer('duration("1h") - duration("90m")')).toBe('time.Duration -30m0s')
})

it('no two times lie further apart than the longest duration', () => {
  const longest = `time.Duration 2562047h47m16.854775807s`
  expect(answer('date("2500-01-01") - date("1000-01-01")')).toBe(longest)
  expect(answer('date("1000-01-01") - date("2500-01-01")')).toBe(
    'time.Duration -2562047h47m16.854775808s',
  )
})

it('a number of durations is a duration, a fraction of one is a number', () => {
  expect(answer('2 * duration("1m")')).toBe('time.Duration 2m0s')
  expect(answer('duration("1m") * duration("2ns")')).toBe('time.Duration 2m0s')
  expect(answer('0.5 * duration("2ns")')).toBe('float64 1')
})

it('times and durations have no other operators', () => {
  const [time, span] = [evaluate('date("2024-01-01")'), evaluate('duration("1s")')]
  expect(error(() => calculate('+', time, time))).toBe('invalid operation: time.Time + time.Time')
  expect(error(() => calculate('-', span, time))).toBe(
    'invalid operation: time.Duration - time.Time',
  )
  expect(error(() => calculate('-', time, 1n))).toBe('invalid operation: time.Time - int')
  expect(error(() => calculate('*', time, 2n))).toBe('invalid operation: time.Time * int')
  expect(error(() => calculate('*', span, 'a'))).toBe('invalid operation: time.Duration * string')
})

it('a negative has the type of its number, and an uint8 wraps around', () => {
  expect(negate(int64(5n))).toEqual(int64(-5n))
  // Go's type switch knows no type that is only made of a number.
  expect(error(() => negate(durationValue(5n)))).toBe('invalid operation: - time.Duration')
  expect(negate(boxedInteger(uint8Type, 1n))).toEqual(boxedInteger(uint8Type, 255n))
  expect(negate(2.5)).toBe(-2.5)
  expect(error(() => negate(null))).toBe('invalid operation: - <nil>')
  expect(error(() => toFloat('a'))).toBe('invalid operation: float(string)')
})

it('a power of fractions is what IEEE says, but for 1 and −1', () => {
  expect(power(4, -0.5)).toBe(0.5)
  expect(power(-1, Number.NEGATIVE_INFINITY)).toBe(1)
  expect(power(-1, Number.NaN)).toBeNaN()
  expect(power(2, Infinity)).toBe(Infinity)
  expect(power(-8, 1 / 3)).toBeNaN()
  expect(power(Number.NaN, 0)).toBe(1)
  expect(calculate('**', 2n, 10n)).toBe(1024)
  expect(calculate('**', 2, 3)).toBe(8)
  expect(calculate('-', 2.5, 1)).toBe(1.5)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['(1) ^ ({"x": ""}.x)', '! invalid operation: float(string)'],
  ['(1) + ({"x": ""}.x)', '! invalid operation: int + string'],
  ['({"x": ""}.x) - ({"x": ""}.x)', '! invalid operation: string - string'],
  ['10 ** -20', 'float64 1e-20'],
  ['(1) % ({"x": ""}.x)', '! invalid operation: int % string'],
  ['({"x": ""}.x) * (duration("1h"))', '! invalid operation: string * time.Duration'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('a root is the one of Go’s math.Pow: exact, and of no infinity', () => {
  expect(power(53.42837527337932, -0.5)).toBe(1 / Math.sqrt(53.42837527337932))
  expect(power(2, 0)).toBe(1)
  expect(power(Number.NEGATIVE_INFINITY, 0.5)).toBe(Number.POSITIVE_INFINITY)
  expect(power(Number.NEGATIVE_INFINITY, -0.5)).toBe(0)
  expect(power(Number.NEGATIVE_INFINITY, -3)).toBe(-0)
})

it('a sum of texts may be as long as any text that is made', () => {
  expect(calculate('+', 'a'.repeat(999_999), 'b')).toHaveLength(1_000_000)
  expect(attempt(() => calculate('+', 'a'.repeat(999_999), 'bb'))).toEqual({
    ok: false,
    code: 'memory-budget',
    error: 'memory budget exceeded',
  })
})

// Answers of expr-lang 1.17.8: ints wrap around, also as sizes and as durations.
it.each([
  ['len({"x": 1e21}.x..{"x": 3}.x)', 'int 0'],
  ['len(-9223372036854775807..9223372036854775807)', 'int 0'],
  ['9223372036854775807..9223372036854775807', '[]int [9223372036854775807]'],
  ['(date("2024-01-15") - duration("-9223372036854775808ns")).Year()', 'int 1731'],
])('%s wraps around: %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
