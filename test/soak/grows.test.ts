import { expect, it } from 'vitest'
import { grows } from './grows.ts'

const megabytes = (...sizes: readonly number[]): readonly number[] =>
  sizes.map((size) => size * 2 ** 20)

it('a heap that stays where it was does not grow', () => {
  expect(grows(megabytes(9, 9.1, 9, 9.2, 9, 9.1, 9, 9, 9.3, 9.2))).toBe(false)
})

it('one that is larger for good than in its first half grows, and a single peak is none', () => {
  expect(grows(megabytes(9, 10, 11, 12, 13, 14, 15, 16, 17, 18))).toBe(true)
  expect(grows(megabytes(9, 9, 9, 9, 9, 9, 9, 9, 9, 40))).toBe(false)
})
