import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it('whole numbers are divided towards zero', () => {
  expect(['7 / 2', '-7 / 2', '-7 % 3'].map((each) => answer(each))).toEqual([3, -3, -1])
})

it('nothing is divided by zero', () => {
  expect([answer('1 / 0'), answer('1 % 0')]).toEqual(['division by zero', 'modulus by zero'])
  expect(answer('1.0 / 0.0')).toBe(Number.POSITIVE_INFINITY)
})

it('64 bits are all there is', () => {
  expect(answer('9223372036854775807 + 1')).toBe('integer overflow')
  expect(answer('0u - 1u')).toBe('unsigned integer overflow')
})

it('numbers of different types are not added', () => {
  expect(answer('1 + 1.0')).toBe('no such overload')
})

it('times and spans are added', () => {
  expect(answer("timestamp('2026-01-01T00:00:00Z') - timestamp('2025-12-31T23:59:00Z')")).toBe(60)
})
