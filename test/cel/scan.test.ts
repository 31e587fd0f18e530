import { describe, expect, it } from 'vitest'
import { scan } from '../../src/cel/scan.ts'

const texts = (source: string) => scan(source).tokens.map(({ text }) => text)

describe('scan', () => {
  it('cuts an expression into its tokens, blanks and comments aside', () => {
    expect(texts('a.b>=1 // why\n&& c')).toEqual(['a', '.', 'b', '>=', '1', '&&', 'c', '<EOF>'])
  })

  it('knows `in` from a name that begins with it', () => {
    expect(scan('in inside').tokens.map(({ kind }) => kind)).toEqual([
      'punctuation',
      'identifier',
      'end',
    ])
  })

  it('reports what begins no token, and goes on behind it', () => {
    const { tokens, problems } = scan('a | b')
    expect(problems).toEqual([{ at: 2, message: "Syntax error: token recognition error at: '| '" }])
    expect(tokens.map(({ text }) => text)).toEqual(['a', 'b', '<EOF>'])
  })

  it('tells that bytes are not modelled', () => {
    expect(scan("b'x'").problems).toEqual([{ at: 0, message: 'bytes are not modelled' }])
  })
})
