import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoteJson } from '../../src/go/quoteJson.ts'

it('leaves what is plain as it is', () => {
  expect(quoteJson('shop/web:1.4 é 😀 \u007f')).toBe('"shop/web:1.4 é 😀 \u007f"')
})

it('escapes what would be markup, and the two line separators of JavaScript', () => {
  expect(quoteJson('<a&b>')).toBe('"\\u003ca\\u0026b\\u003e"')
  expect(quoteJson('\u2028\u2029')).toBe('"\\u2028\\u2029"')
})

it('writes control characters short where JSON has a short form', () => {
  expect(quoteJson('\b\f\n\r\t\u0001\u001f"\\')).toBe('"\\b\\f\\n\\r\\t\\u0001\\u001f\\"\\\\"')
})

it('replaces half of a pair, as reading it in Go does', () => {
  expect(quoteJson('a\ud83d-\ude00')).toBe('"a\ufffd-\ufffd"')
})

it('says the same to a JSON reader as the text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(quoteJson(text))).toBe(text)
    }),
  )
})
