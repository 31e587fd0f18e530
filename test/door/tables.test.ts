import { describe, expect, it } from 'vitest'
import { type Manner, type Parameter, tellPlainly } from '../../src/door/guard.ts'
import { guardedLaws, guardedRows, guardedTable } from '../../src/door/tables.ts'

const manner: Manner<unknown> = { tell: tellPlainly, instead: null }
const text: readonly Parameter[] = [{ name: 'said', form: 'string' }]
const number: readonly Parameter[] = [{ name: 'count', form: 'number' }]
const five = JSON.parse('5')

describe('a table of a door', () => {
  it('guards the functions in it, each by its own name', () => {
    const table = {
      upper: (said: string) => said.toUpperCase(),
      twice: (count: number) => 2 * count,
    }
    const guarded = guardedTable('words', table, { upper: text, twice: number }, manner)
    expect(guarded.upper('a')).toBe('A')
    expect(guarded.twice(2)).toBe(4)
    expect(() => guarded.upper(five)).toThrow('words.upper: said wants a string; there is 5')
  })

  it('guards a member of each row, and keeps the others', () => {
    const table = { upper: { asks: 'How loud?', ask: (said: string) => said.toUpperCase() } }
    const guarded = guardedRows('words', table, 'ask', text, manner)
    expect(guarded.upper.asks).toBe('How loud?')
    expect(() => guarded.upper.ask(five)).toThrow(
      'words.upper.ask: said wants a string; there is 5',
    )
  })

  it('guards what makes a law, and the law', () => {
    const atMost = (most: number): object => ({ name: 'atMost', check: (at: number) => at > most })
    const guarded = guardedLaws('terms', { atMost }, { atMost: number }, number, manner)
    const law = guarded.atMost(5) as { readonly check: (at: number) => boolean }
    expect(law.check(6)).toBe(true)
    expect(() => guarded.atMost(JSON.parse('"5"'))).toThrow('terms.atMost: count wants a number')
    expect(() => law.check(JSON.parse('"5"'))).toThrow('terms.atMost().check: count wants a number')
  })
})
