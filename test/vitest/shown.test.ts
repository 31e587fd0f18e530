import { expect, it } from 'vitest'
import { readableText, shownArgument, shownData } from '../../src/vitest/shown.ts'
import { circle, doubled, revoked } from './strange.ts'

it.each([
  ['short', '"short"'],
  ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
  [5, '5'],
  [10n, '10'],
  [Symbol('one'), 'Symbol(one)'],
  [null, 'null'],
  [[1, 2], 'a list of 2'],
  [{ surge: 1 }, 'an object with surge'],
])('an argument is shown in a few words: %#', (value, words) => {
  expect(shownArgument(value)).toBe(words)
})

it('an argument that has no end is shown by its kind', () => {
  expect(shownArgument(circle())).toBe('an object with itself')
  expect(shownArgument(doubled(40))).toBe('an object with x, y')
  expect(shownArgument(revoked())).toBe('something unreadable')
})

it('data is shown as it is, and what is too large for a line by its beginning or its kind', () => {
  expect(shownData({ revision: 7 })).toBe('{"revision":7}')
  expect(shownData([{ name: 'x'.repeat(300) }])).toBe(`[{"name":"${'x'.repeat(190)}…`)
  expect(shownData(doubled(40))).toBe('an object with x, y')
  expect(shownData(circle())).toBe('an object with itself')
  expect(shownData(new Array(2000).fill(0))).toBe('a list of 2000')
})

it('a text stays as it is as long as somebody can read it', () => {
  const lines = new Array(300).fill('y'.repeat(400)).join('\n')
  expect(readableText(lines)).toBe(lines)
  expect(readableText('')).toBe('')
})

it('a line that is too long ends in dots, and lines that are too many are counted', () => {
  expect(readableText(`short\n${'y'.repeat(401)}`)).toBe(`short\n${'y'.repeat(400)}…`)
  expect(readableText(new Array(302).fill('y').join('\n')).split('\n').slice(299)).toEqual([
    'y',
    '… and 2 lines more',
  ])
})
