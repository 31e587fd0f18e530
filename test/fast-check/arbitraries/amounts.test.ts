import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  noneOrPercent,
  perhaps,
  someOrPercent,
  upTo,
} from '../../../src/fast-check/arbitraries/amounts.ts'
import { smallestOf } from './smallest.ts'

const options = { seed: 1, numRuns: 300 }

it('shrinks to the least', () => {
  expect(smallestOf(upTo(3, 9))).toBe(3)
  expect(smallestOf(someOrPercent)).toBe(1)
  expect(smallestOf(noneOrPercent)).toBe(0)
  expect(smallestOf(perhaps(fc.constant({ given: true })))).toEqual({})
})

it('keeps some apart from none', () => {
  const isNone = (amount: number | string): boolean => Number.parseInt(String(amount), 10) === 0
  expect(fc.sample(someOrPercent, options).some(isNone)).toBe(false)
  expect(fc.sample(noneOrPercent, options).some(isNone)).toBe(true)
})
