import { describe, expect, it } from 'vitest'
import { parseSubscript } from '../../src/jsonpath/subscript.ts'

const asText = (text: string) => ({
  node: { kind: 'list', nodes: [{ kind: 'text', text }] } as const,
})
const parsed = (text: string) => parseSubscript(text, asText)

describe('parseSubscript', () => {
  it('reads an index as the slice up to the next one', () => {
    expect(parsed('2')).toMatchObject({
      node: [{ start: 2, end: 3, step: null, endIsDerived: true }],
    })
    expect(parsed('')).toMatchObject({ node: [{ start: null, end: 1, endIsDerived: true }] })
  })

  it('reads a slice, with any part left out', () => {
    expect(parsed('1:4:2')).toMatchObject({
      node: [{ start: 1, end: 4, step: 2, endIsDerived: false }],
    })
    expect(parsed('*')).toMatchObject({ node: [{ start: null, end: null, endIsDerived: false }] })
  })

  it('reads a quoted key as a field', () => {
    expect(parsed("'a.b'")).toEqual({ node: [{ kind: 'text', text: '.a.b' }] })
  })

  it('reads a union, each member in brackets of its own', () => {
    expect(parsed('0, 2')).toEqual({
      node: [{ kind: 'union', members: [asText('[0]').node, asText('[2]').node] }],
    })
  })

  it('refuses anything else with the text as it stands', () => {
    expect(parsed('"ok"')).toEqual({ error: 'invalid array index "ok"' })
    expect(parsed(' 0 ')).toEqual({ error: 'invalid array index  0 ' })
    expect(parsed('-')).toEqual({ error: 'array index - is not a number' })
    expect(parsed('9223372036854775808')).toEqual({
      error: 'array index 9223372036854775808 is not a number',
    })
  })
})
