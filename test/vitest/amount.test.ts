import { expect, it } from 'vitest'
import { amountObjection, amountOf, percentText } from '../../src/vitest/amount.ts'
import { doubledList } from './strange.ts'

it('a number is that many, a text a percentage', () => {
  expect(amountOf(3, 10)).toBe(3)
  expect(amountOf('25%', 10)).toBe(2.5)
  expect(amountOf('7%', 100)).toBe(7)
  expect(amountOf('12.5%', 8)).toBe(1)
})

it('nothing else is an amount', () => {
  const others: readonly unknown[] = [
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '25',
    '-5%',
    'all',
    // Beyond any number, or any text that somebody means.
    `${'9'.repeat(400)}%`,
    `0.${'0'.repeat(400)}%`,
    null,
    5n,
    Symbol('five'),
    ['25%'],
    doubledList(40),
    { toString: null },
  ]
  expect(others.map((one) => amountOf(one as number, 10))).toEqual(others.map(() => null))
  expect(amountObjection('surge', '25')).toBe(
    `surge is "25", and has to be a number from 0 up, or a percentage such as '25%'`,
  )
  expect(amountObjection('surge', doubledList(40))).toMatch(/^surge is a list of 2, and has to be /)
})

it('a share has one decimal at most', () => {
  expect(percentText(1, 3)).toBe('33.3 %')
  expect(percentText(1, 4)).toBe('25 %')
  expect(percentText(0, 0)).toBe('0 %')
})
