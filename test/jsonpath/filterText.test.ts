import { describe, expect, it } from 'vitest'
import { parseFilterText, scanFilter } from '../../src/jsonpath/filterText.ts'

describe('scanFilter', () => {
  it('ends at the first bracket outside the first quoted text', () => {
    expect(scanFilter('@.a=="x)")].b', 0)).toEqual({ text: '@.a=="x)"', next: 11 })
  })

  it('does not hide a bracket in a second quoted text', () => {
    expect(scanFilter('"a"==")")]', 0)).toEqual({ error: 'unclosed array expect ]' })
  })

  it('says what is missing', () => {
    expect(scanFilter('@.a', 0)).toEqual({ error: 'unterminated filter' })
    expect(scanFilter('@.a\n)]', 0)).toEqual({ error: 'unterminated filter' })
  })
})

describe('parseFilterText', () => {
  const asText = (text: string) => ({
    node: { kind: 'list', nodes: [{ kind: 'text', text }] } as const,
  })

  it('splits one comparison at its operator', () => {
    expect(parseFilterText('@.v >= 1.0', asText)).toMatchObject({
      node: { operator: '>=', left: asText('@.v ').node, right: asText(' 1.0').node },
    })
  })

  it('takes a lone operand as a question of existence', () => {
    expect(parseFilterText('@.v', asText)).toMatchObject({ node: { operator: 'exists' } })
  })

  it('gives the last character of an operator back where nothing follows it', () => {
    expect(parseFilterText('@.v>=', asText)).toMatchObject({
      node: { operator: '>', right: asText('=').node },
    })
  })
})
