import { expect, it } from 'vitest'
import { objectionToOptions } from '../../src/vitest/options.ts'
import { circle, revoked } from './strange.ts'

const known = ['atMost', 'atLeast']

it('takes any of the options that there are, and none', () => {
  for (const options of [{}, { atMost: '5m' }, { atMost: undefined, atLeast: null }]) {
    expect(objectionToOptions('span', options, known)).toBe('')
  }
})

it('refuses one that there is not, and says which one was probably meant', () => {
  expect(objectionToOptions('span', { atMots: '5m' }, known)).toBe(
    'span has no "atMots"; did you mean atMost?',
  )
  expect(objectionToOptions('span', { atMost: '5m', most: 5 }, known)).toBe(
    'span has no "most"; there are atMost, atLeast',
  )
  expect(objectionToOptions('span', circle(), known)).toContain('span has no "itself"')
})

it.each([
  [undefined, 'undefined'],
  [null, 'null'],
  ['5m', '"5m"'],
  [5, '5'],
  [[], 'a list of 0'],
])('refuses what is no object: %#', (options, words) => {
  expect(objectionToOptions('span', options, known)).toBe(
    `span is ${words}, and has to be an object: { atMost, atLeast }`,
  )
})

it('refuses what cannot be looked at', () => {
  expect(objectionToOptions('span', revoked(), known)).toContain(
    'span is something unreadable, and',
  )
})
