import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { scanQuoted, scanRaw } from '../../src/expr/scanString.ts'
import { answer } from './answer.ts'

const scan = (text: string, kind: 'string' | 'bytes' = 'string'): unknown => {
  const scanned = attempt(() => scanQuoted(text, 0, kind))
  return 'error' in scanned ? scanned.error : scanned.value
}

it.each([
  ['"a\\n\\t\\\\"', 'a\n\t\\'],
  ["'it\\'s'", "it's"],
  ['"\\x41\\u00e9\\U0001F600\\u{61}"', 'A\u00e9\u{1f600}a'],
  ['"\\u0041BCDE"', 'ABCDE'],
  ['"\\101"', 'A'],
  ['"\\ud800"', '\ufffd'],
  ['"a\rb"', 'a\nb'],
  ['"a', 'literal not terminated'],
  ['"a\nb"', 'literal not terminated'],
  ['"\\q"', 'invalid char escape'],
  ['"\\X41"', 'invalid char escape'],
  ['"\\777"', 'unable to unescape string'],
  ['"\\U00110000"', 'unable to unescape string'],
])('%j says %j', (text, expected) => {
  expect(scan(text)).toBe(expected)
})

it('bytes are one character each, and have no runes', () => {
  expect(scan('"\\xff\u00e9\\0"', 'bytes')).toBe('invalid char escape')
  expect(scan('"\\xff\u00e9\\000"', 'bytes')).toBe('\xff\xc3\xa9\0')
  expect(scan('"\\u0041"', 'bytes')).toBe('unable to unescape string')
})

it('in backticks only a doubled backtick is not itself', () => {
  expect(scanRaw('`a\\n``b` c', 0)).toEqual({ value: 'a\\n`b', end: 8 })
  expect(attempt(() => scanRaw('`a', 0))).toMatchObject({ error: 'literal not terminated' })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['```', '! literal not terminated'],
  ['"\\u{10FFFF}"', 'string \u{10ffff}'],
  ['"\\ue000"', 'string \u{e000}'],
  ['b"\\n"', '[]uint8 [10]'],
  ['"\\377"', 'string ÿ'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
