import { expect, it } from 'vitest'
import { parsePattern } from '../../../src/go/regexp/parsePattern.ts'
import { assemble } from '../../../src/go/regexp/program.ts'

const layout = (pattern: string): readonly string[] =>
  assemble(parsePattern(pattern), pattern).instructions.map((instruction) => instruction.kind)

it('a star is one split and its part', () => {
  expect(layout('a*')).toEqual(['match', 'split', 'rune'])
})

it('a count is laid out that many times, and its rest may be skipped', () => {
  expect(layout('a{2,3}')).toEqual(['match', 'rune', 'split', 'rune', 'rune'])
})
