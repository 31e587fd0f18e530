import { expect, it } from 'vitest'
import { calculate, mismatch, negate, power, toFloat, toInt } from '../../src/expr/arithmetic.ts'
import { attempt } from '../../src/expr/fault.ts'
import { durationValue, int64 } from '../../src/expr/goValue.ts'

const error = (work: () => unknown): unknown => (attempt(work) as { error?: string }).error
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
