import { expect, it } from 'vitest'
import { int32Of, int64Of } from '../../src/go/intOrString.ts'

it.each([
  ['5', 5],
  ['+3', 3],
  ['-1', -1],
  ['007', 7],
  ['1.5', 0],
  ['10%', 0],
  [' 5', 0],
  ['', 0],
  ['0x10', 0],
  ['1_000', 0],
])('reads %j in base 10 or as 0', (text, value) => {
  expect(int64Of(text)).toBe(BigInt(value))
})

it('stops at the end of 64 bits and wraps to 32', () => {
  expect(int64Of('99999999999999999999')).toBe(9223372036854775807n)
  expect(int64Of('-99999999999999999999')).toBe(-9223372036854775808n)
  expect(int32Of('4294967295')).toBe(-1)
  expect(int32Of('2147483648')).toBe(-2147483648)
  expect(int32Of(7)).toBe(7)
})

it('takes what is endless for the end of the range, and what is no number for 0', () => {
  expect(int64Of(Number.POSITIVE_INFINITY)).toBe(9223372036854775807n)
  expect(int64Of(Number.NEGATIVE_INFINITY)).toBe(-9223372036854775808n)
  expect(int32Of(Number.POSITIVE_INFINITY)).toBe(2147483647)
  expect([int64Of(Number.NaN), int32Of(Number.NaN)]).toEqual([0n, 0])
})
