import { describe, expect, it } from 'vitest'
import { parseCel } from '../../src/cel/parse.ts'

const error = (source: string) => {
  const parsed = parseCel(source)
  return parsed.ok ? '' : parsed.error
}

const operands =
  "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}"

// The errors are those that cel-go gives for the same texts.
describe('parseCel', () => {
  it('says where an operand is missing', () => {
    expect(error('status.phase ==')).toBe(
      `ERROR: <input>:1:16: Syntax error: mismatched input '<EOF>' expecting ${operands}\n` +
        ' | status.phase ==\n | ...............^',
    )
  })

  it('goes on after a dot without a name', () => {
    expect(error('dep.status. ==')).toBe(
      "ERROR: <input>:1:13: Syntax error: no viable alternative at input '. =='\n" +
        ' | dep.status. ==\n | ............^\n' +
        `ERROR: <input>:1:15: Syntax error: mismatched input '<EOF>' expecting ${operands}\n` +
        ' | dep.status. ==\n | ..............^',
    )
  })

  it('leaves out a sign behind which an operand begins', () => {
    expect(
      error('*@a | b')
        .split('\n')
        .filter((line) => line.startsWith('ERROR')),
    ).toEqual([
      `ERROR: <input>:1:1: Syntax error: extraneous input '*' expecting ${operands}`,
      "ERROR: <input>:1:2: Syntax error: token recognition error at: '@'",
      "ERROR: <input>:1:5: Syntax error: token recognition error at: '| '",
      "ERROR: <input>:1:7: Syntax error: extraneous input 'b' expecting <EOF>",
    ])
  })

  it('refuses words that the language keeps for itself', () => {
    expect(error('for')).toContain('ERROR: <input>:1:1: reserved identifier: for')
  })

  it('refuses numbers that have no room', () => {
    expect(error('9223372036854775808')).toContain('invalid int literal')
    expect(error('-9223372036854775808')).toBe('')
  })

  it('binds products before sums, sums before comparisons, and those before `&&`', () => {
    const parsed = parseCel('1 + 2 * 3 > 4 && a || b')
    expect(parsed.ok && parsed.expr.kind).toBe('or')
    expect(parsed.ok && parsed.expr.kind === 'or' && parsed.expr.left.kind).toBe('and')
  })
})
