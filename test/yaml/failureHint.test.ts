import { describe, expect, it } from 'vitest'
import { parseDocuments } from '../../src/yaml/parse.ts'

// What people write, and what the hint has to tell them.
const mistakes: readonly (readonly [string, string])[] = [
  ['a:\n\tb: 1\n', 'a tab indents nothing'],
  ['a: @b\n', '@ may not begin one'],
  ['a: b: c\n', 'a colon and a blank make a key'],
  ['a: *b\n', '* makes an alias'],
  ['a: "\\d"\n', 'a backslash'],
  ['a: "b\n', 'Close the quote'],
  ['a:\n  b: 1\n c: 2\n', 'Indent this line'],
  ['a: [1\nb: 2\n', 'bracket'],
  ['--- a\n', 'nothing but a comment behind ---'],
]

describe('a hint for a text that cannot be read', () => {
  it.each(mistakes)('of %j says what helps', (text, part) => {
    expect(parseDocuments(text).diagnostics[0]?.hint).toContain(part)
  })
})
