import { expect, it } from 'vitest'
import { toColumns } from '../../src/views/columns.ts'

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
