import { describe, expect, it } from 'vitest'
import { folded } from '../../../src/yaml/scan/plain.ts'
import { read } from '../given.ts'

describe('a scalar without quotes', () => {
  it.each<[string, unknown]>([
    ['a: b # c\n', { a: 'b' }],
    ['a: b#c\n', { a: 'b#c' }],
    ['a: http://x:80\n', { a: 'http://x:80' }],
    ["a: it's\n", { a: "it's" }],
    ['a: b\n  c\n\n  d\n', { a: 'b c\nd' }],
    ['[a b, c-d]', ['a b', 'c-d']],
    ['a: -b\n', { a: '-b' }],
    ['a: b\n---\n', { a: 'b' }],
    ['a: b\n\tc: d\n', 'yaml: line 2: found a tab character that violates indentation'],
    ['a: b\n   c: d\n', 'yaml: line 2: mapping values are not allowed in this context'],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  it('folds one line end to a space, and leaves the first of several out', () => {
    expect([folded('\n', ''), folded('\n', '\n\n'), folded('\u2028', '\n')]).toEqual([
      ' ',
      '\n\n',
      '\u2028\n',
    ])
  })
})
