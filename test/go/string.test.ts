import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  byteAt,
  byteLength,
  concat,
  escaped,
  fromBytes,
  hasPart,
  isPrintable,
  isSpace,
  quote,
  quoteBytes,
  runeCount,
  sliceBytes,
  toBytes,
  toCase,
} from '../../src/go/string.ts'

it('a string is measured in bytes and counted in runes', () => {
  expect([byteLength('h\u00e9'), runeCount('h\u00e9'), byteLength('\u{1f600}')]).toEqual([3, 2, 4])
  expect(byteAt('h\u00e9', 1)).toBe(0xc3)
})

it('a rune that is cut in two is whole again when its bytes meet', () => {
  const [first, second] = [sliceBytes('\u00e9', 0, 1), sliceBytes('\u00e9', 1, 2)]
  expect(runeCount(first)).toBe(1)
  expect(concat(first, second)).toBe('\u00e9')
  expect(hasPart('\u00e9', first, 'first')).toBe(true)
  expect(hasPart('\u00e9', second, 'last')).toBe(true)
  expect(hasPart('e', first, 'in')).toBe(false)
})

it('bytes that are no UTF-8 survive', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (bytes) => {
      expect(toBytes(fromBytes(bytes))).toEqual(bytes)
    }),
  )
})

it('one rune stays one rune when its case changes', () => {
  expect(toCase('stra\u00dfe', (char) => char.toUpperCase())).toBe('STRA\u00dfE')
  expect(toCase('\u0130', (char) => char.toLowerCase())).toBe('i')
})

it.each([
  ['a "b" \\', '"a \\"b\\" \\\\"'],
  ['tab\tline\nbell\x07', '"tab\\tline\\nbell\\a"'],
  ['\x01\x7f', '"\\x01\\x7f"'],
  ['é ✓', '"é ✓"'],
  ['\u00a0\u2028', '"\\u00a0\\u2028"'],
  ['\u{e0001}', '"\\U000e0001"'],
])('quotes %j as Go does', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
  expect(`"${escaped(text)}"`).toBe(quoted)
})

it('a text is quoted as Go quotes it', () => {
  expect(quote('a"\\\n\x00\u00e9\u200b\udcff')).toBe('"a\\"\\\\\\n\\x00\u00e9\\u200b\\xff"')
})

it('blanks and printable runes are those of Go', () => {
  expect([' ', '\u0085', '\u3000', '\ufeff'].map(isSpace)).toEqual([true, true, true, false])
  expect([' ', 'a', '\u00a0', '\x7f'].map(isPrintable)).toEqual([true, true, false, false])
})

// The `quote` of Go's package time: bytes, and no short escapes.
it.each([
  ['1h', '"1h"'],
  ['say "\\"', '"say \\"\\\\\\""'],
  ['\n\x7f', '"\\x0a\x7f"'],
  ['\u00e9', '"\\xc3\\xa9"'],
  ['\u{1f600}', '"\\xf0\\x9f\\x98\\x80"'],
  ['\udcff', '"\\xff"'],
])('%j is quoted as times are: %s', (text, expected) => {
  expect(quoteBytes(text)).toBe(expected)
})

it('a byte that is no rune has no case, and becomes U+FFFD', () => {
  const torn = sliceBytes('a\u00e9b', 0, 2)
  expect(toCase(torn, (char) => char.toUpperCase())).toBe('A\ufffd')
})
