import { describe, expect, it } from 'vitest'
import { formatDiagnostics } from '../../src/document/formatDiagnostics.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { errorIn, warningIn } from '../../src/units/diagnostic.ts'

const found = (line: number, column: number, file = ''): Diagnostic => ({
  ...errorIn('spec', 'wrong-type', 'it is wrong', 'Mend it.'),
  file,
  line,
  column,
})

/** What is drawn under and over the caret. */
function drawn(text: string, column: number): readonly string[] {
  return formatDiagnostics([found(1, column)], text)
    .split('\n')
    .slice(1, 3)
}

describe('diagnostics as a text', () => {
  it('have the place, the line, a caret, and what to do', () => {
    expect(formatDiagnostics([found(2, 3)], 'a: 1\nb: 2\n')).toBe(
      ['2:3: error: it is wrong', '  2 | b: 2', '    |   ^', '    = Mend it.'].join('\n'),
    )
  })

  it('stand apart by an empty line, each beside its own file', () => {
    const files = [
      { name: 'a.yaml', text: 'a: 1\n' },
      { name: 'b.yaml', text: 'b: 2\r\nc: 3\r\n' },
    ]
    expect(formatDiagnostics([found(2, 1, 'b.yaml'), found(1, 4, 'a.yaml')], files)).toBe(
      [
        'b.yaml:2:1: error: it is wrong',
        '  2 | c: 3',
        '    | ^',
        '    = Mend it.',
        '',
        'a.yaml:1:4: error: it is wrong',
        '  1 | a: 1',
        '    |    ^',
        '    = Mend it.',
      ].join('\n'),
    )
  })

  it('say the path where there is no line, and leave out what they do not have', () => {
    expect(formatDiagnostics([warningIn('metrics', 'no-signal', 'there is none', '')])).toBe(
      'metrics: warning: there is none',
    )
    expect(formatDiagnostics([errorIn('', 'no-rollout', 'there is none', '')])).toBe(
      'error: there is none',
    )
    expect(formatDiagnostics([found(7, 1)])).toBe('7:1: error: it is wrong\n    = Mend it.')
    expect(formatDiagnostics([])).toBe('')
  })

  it('show a tab as blanks, and nothing that would move a cursor', () => {
    expect(drawn('\ta: \u001b[31m', 5)).toEqual(['  1 |   a: \ufffd[31m', '    |      ^'])
  })

  it('put the caret behind what is drawn twice as wide, and what is drawn over others', () => {
    expect(drawn('名前: x', 5)).toEqual(['  1 | 名前: x', '    |       ^'])
    expect(drawn('😀: x', 5)).toEqual(['  1 | 😀: x', '    |     ^'])
    expect(drawn('e\u0301: x', 5)).toEqual(['  1 | e\u0301: x', '    |    ^'])
  })

  it('show of a long line what is around the place', () => {
    const [line = '', caret = ''] = drawn(`${'x'.repeat(300)}Y${'z'.repeat(300)}`, 301)
    expect(line.indexOf('Y')).toBe(caret.indexOf('^'))
    expect(line).toMatch(/^ {2}1 \| …x+Yz+…$/)
    expect(line.length).toBeLessThanOrEqual(100)
  })

  it('have their caret behind the end of a line that ends before', () => {
    expect(drawn('a:', 9)).toEqual(['  1 | a:', '    |   ^'])
  })
})
