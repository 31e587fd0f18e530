import { expect, it } from 'vitest'
import { padded, toColumns } from '../../src/views/columns.ts'

it('sets columns two blanks apart and pads none after the last', () => {
  expect(
    toColumns([
      ['NAME', 'INFO'],
      ['⟳ demo', ''],
      ['', 'x'],
    ]),
  ).toBe('NAME    INFO\n⟳ demo  \n        x\n')
})

it('counts characters, not units of UTF-16', () => {
  expect(
    toColumns([
      ['😀', 'a'],
      ['bc', 'd'],
    ]),
  ).toBe('😀   a\nbc  d\n')
})

it('counts no colours', () => {
  const row = ['\u001b[33mab\u001b[0m', 'c']
  expect(toColumns([row, ['abc', 'd']])).toBe('\u001b[33mab\u001b[0m   c\nabc  d\n')
})

it('pads to a width, and leaves what is wider', () => {
  expect([padded('⟳', 3), padded('abcd', 3)]).toEqual(['⟳  ', 'abcd'])
})
