import { describe, expect, it } from 'vitest'
import { wrapComments } from './wrapComments.ts'

const word = 'words '.repeat(15).trim() // 89 characters

describe('the wrapping of comments', () => {
  it('leaves alone what fits', () => {
    const lines = ['// a', '//', 'const x = 1 // b', '/** c */', ' * d']
    expect(wrapComments(lines)).toEqual(lines)
  })

  it('carries the words over into the next line of the paragraph, and on', () => {
    expect(wrapComments([`// ${word} one two three four`, '// five', `x // = 'y'`])).toEqual([
      `// ${word} one two`,
      '// three four five',
      `x // = 'y'`,
    ])
  })

  it('gives them a line of their own before an empty line, a list or the end', () => {
    expect(
      wrapComments([
        `// ${word} one two three`,
        '//',
        `// ${word} one two three`,
        '// - four',
        'f()',
      ]),
    ).toEqual([
      `// ${word} one two`,
      '// three',
      '//',
      `// ${word} one two`,
      '// three',
      '// - four',
      'f()',
    ])
  })

  it('leaves a directive to the linter on its line', () => {
    const lines = [`// biome-ignore lint/x/y: ${word}`, '// plain']
    expect(wrapComments(lines)).toEqual(lines)
  })

  it('opens a docstring of one line', () => {
    expect(wrapComments([`  /** ${word} one two */`, '  x: 1'])).toEqual([
      '  /**',
      `   * ${word} one`,
      '   * two',
      '   */',
      '  x: 1',
    ])
  })

  it('puts a comment behind code above it', () => {
    expect(wrapComments([`  x: 1, // ${word} one two`])).toEqual([
      `  // ${word} one`,
      '  // two',
      '  x: 1,',
    ])
  })
})
