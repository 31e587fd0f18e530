import { describe, expect, it } from 'vitest'
import { read } from '../given.ts'

describe('a scalar in quotes', () => {
  it.each<[string, unknown]>([
    ["a: 'it''s'", "it's"],
    ['a: "\\t\\u00e9\\x41\\U0001F600\\e\\_"', '\té' + 'A😀\x1b\u00a0'],
    ['a: "b\n\n  c"', 'b\nc'],
    ['a: "b\\\n   c"', 'bc'],
    ["a: 'b  \n  c'", 'b c'],
    // Only the quote ends it: what is less indented belongs to it, be it in the first column.
    ["a: 'first\nsecond'", 'first second'],
    ['a:\n    d: "first\n  second"', { d: 'first second' }],
  ])('%j', (text, value) => {
    expect(read(`${text}\n`)).toEqual({ a: value })
  })

  it.each([
    ['a: "\\d"', 'yaml: found unknown escape character'],
    ['a: "\\u00g"', 'yaml: did not find expected hexdecimal number'],
    ['a: "\\ud800"', 'yaml: found invalid Unicode character escape code'],
    ['a: "b', 'yaml: line 2: found unexpected end of stream'],
    ['a: "b\n--- \n"', 'yaml: line 2: found unexpected document indicator'],
  ])('%j is refused', (text, error) => {
    expect(read(`${text}\n`)).toBe(error)
  })
})
