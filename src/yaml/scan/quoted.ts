import {
  type Cursor,
  isAtDocumentMarker,
  isBlank,
  isBreak,
  isGap,
  markOf,
  peek,
  reject,
  takeBreak,
} from './cursor.ts'
import { folded } from './plain.ts'
import type { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/**
 * A scalar in quotes. It may go on over several lines, and these may be indented as they like: only
 * the quote ends it.
 */
export function scanQuoted({ cursor }: Scanner): Token {
  const start = markOf(cursor)
  const quote = peek(cursor)
  cursor.at += 1
  let value = ''
  for (;;) {
    if (isAtDocumentMarker(cursor)) reject(cursor, 'found unexpected document indicator')
    if (peek(cursor) === '') reject(cursor, 'found unexpected end of stream')
    const word = takeWord(cursor, quote)
    value += word.text
    if (peek(cursor) === quote) break
    value += takeGap(cursor, word.escapedBreak)
  }
  cursor.at += 1
  return { kind: 'scalar', value, plain: false, start, end: markOf(cursor) }
}

interface Word {
  readonly text: string
  /** The word ended with a backslash at the end of its line, which joins the lines. */
  readonly escapedBreak: boolean
}

function takeWord(cursor: Cursor, quote: string): Word {
  let text = ''
  for (;;) {
    const character = peek(cursor)
    if (isGap(character)) return { text, escapedBreak: false }
    if (character === quote) {
      if (quote !== "'" || peek(cursor, 1) !== "'") return { text, escapedBreak: false }
      text += "'"
      cursor.at += 2
    } else if (quote === '"' && character === '\\') {
      if (isBreak(peek(cursor, 1))) {
        cursor.at += 1
        takeBreak(cursor)
        return { text, escapedBreak: true }
      }
      text += takeEscape(cursor)
    } else {
      text += character
      cursor.at += 1
    }
  }
}

function takeGap(cursor: Cursor, escapedBreak: boolean): string {
  let blanks = ''
  let first: string | null = escapedBreak ? '' : null
  let more = ''
  while (isBlank(peek(cursor)) || isBreak(peek(cursor))) {
    if (isBreak(peek(cursor))) {
      const line = takeBreak(cursor)
      if (first === null) first = line
      else more += line
    } else {
      if (first === null) blanks += peek(cursor)
      cursor.at += 1
    }
  }
  return first === null ? blanks : folded(first, more)
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

const digitsOf: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function takeEscape(cursor: Cursor): string {
  const letter = peek(cursor, 1)
  const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (plain !== undefined) {
    cursor.at += 2
    return plain
  }
  const length = Object.hasOwn(digitsOf, letter) ? (digitsOf[letter] ?? 0) : 0
  if (length === 0) reject(cursor, 'found unknown escape character')
  cursor.at += 2
  const digits = cursor.text.slice(cursor.at, cursor.at + length)
  if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) {
    reject(cursor, 'did not find expected hexdecimal number')
  }
  const code = Number.parseInt(digits, 16)
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    reject(cursor, 'found invalid Unicode character escape code')
  }
  cursor.at += length
  return String.fromCodePoint(code)
}
