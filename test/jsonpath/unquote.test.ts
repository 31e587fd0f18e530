import { describe, expect, it } from 'vitest'
import { unquote } from '../../src/jsonpath/unquote.ts'

describe('unquote', () => {
  it('takes either quote', () => {
    expect([unquote('"a b"'), unquote("'a\"b'")]).toEqual(['a b', 'a"b'])
  })

  it('knows the escapes of Go', () => {
    expect(unquote('"\\t\\n\\\\\\"\\u00e9\\U0001F600"')).toBe('\t\n\\"é\u{1f600}')
  })

  it('reads escaped bytes as UTF-8', () => {
    expect(unquote('"\\xc3\\xa9\\303\\251"')).toBe('éé')
    expect(unquote('"\\xff"')).toBe('\ufffd')
  })

  it('refuses what Go refuses', () => {
    const wrong = ['"', '"a', '"a\'', '"a"b"', '"\\q"', '"\\\'"', '"\\u12"', '"\\ud800"', '"\\777"']
    expect(wrong.map(unquote)).toEqual(wrong.map(() => null))
  })
})
