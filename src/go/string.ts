// Go's strings are bytes. Here they are JavaScript's, and a byte that is no part of valid UTF-8 is
// the lone surrogate U+DC00 + byte, so that "héllo"[1:2] + "héllo"[2:3] is "é" again.

import { firstPlace } from './search.ts'

const ascii = /^[\0-\x7f]*$/

/** The number of bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  return ascii.test(text) ? text.length : toBytes(text).length
}

/** The bytes from one place to another. The places are within the text. */
export function sliceBytes(text: string, from: number, to: number): string {
  return ascii.test(text) ? text.slice(from, to) : fromBytes(toBytes(text).slice(from, to))
}

export function byteAt(text: string, index: number): number {
  return ascii.test(text) ? text.charCodeAt(index) : (toBytes(text)[index] ?? 0)
}

/** The number of code points; each byte that is no valid UTF-8 counts as one. */
export function runeCount(text: string): number {
  if (ascii.test(text)) return text.length
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** One text behind the other; bytes that were torn apart become runes again. */
export function concat(a: string, b: string): string {
  const seam = b.charCodeAt(0)
  if (!isStray(seam) || !isStray(a.charCodeAt(a.length - 1))) return a + b
  // A rune has four bytes at most, so only the three on either side of the seam can meet.
  let from = a.length
  while (from > 0 && from > a.length - 3 && isStray(a.charCodeAt(from - 1))) from -= 1
  let to = 0
  while (to < 3 && isStray(b.charCodeAt(to))) to += 1
  return a.slice(0, from) + fromBytes(toBytes(a.slice(from) + b.slice(0, to))) + b.slice(to)
}

/** Whether a text has a part, somewhere or at an end; a torn rune is found inside a whole one. */
export function hasPart(text: string, part: string, where: 'in' | 'first' | 'last'): boolean {
  const torn = /\p{Surrogate}/u.test(part)
  const [whole, piece] = torn ? [binary(text), binary(part)] : [text, part]
  if (where === 'first') return whole.startsWith(piece)
  return where === 'last' ? whole.endsWith(piece) : firstPlace(whole, piece) >= 0
}

function binary(text: string): string {
  return toBytes(text)
    .map((byte) => String.fromCharCode(byte))
    .join('')
}

export function toBytes(text: string): number[] {
  const bytes: number[] = []
  for (const char of text) {
    const rune = char.codePointAt(0) ?? 0
    if (rune < 0x80) bytes.push(rune)
    else if (rune < 0x800) bytes.push(0xc0 | (rune >> 6), 0x80 | (rune & 0x3f))
    else if (isStray(rune)) bytes.push(rune - 0xdc00)
    else if (rune < 0x10000) {
      const known = rune >= 0xd800 && rune < 0xe000 ? 0xfffd : rune
      bytes.push(0xe0 | (known >> 12), 0x80 | ((known >> 6) & 0x3f), 0x80 | (known & 0x3f))
    } else {
      bytes.push(0xf0 | (rune >> 18), 0x80 | ((rune >> 12) & 0x3f))
      bytes.push(0x80 | ((rune >> 6) & 0x3f), 0x80 | (rune & 0x3f))
    }
  }
  return bytes
}

export function fromBytes(bytes: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const { rune, size } = decodeRune(bytes, at)
    parts.push(size === 0 ? String.fromCharCode(0xdc00 + rune) : String.fromCodePoint(rune))
    at += size === 0 ? 1 : size
  }
  return parts.join('')
}

/**
 * Upper or lower case rune by rune, as Go's unicode package maps them: one rune stays one rune, and
 * a byte that is none becomes U+FFFD.
 */
export function toCase(text: string, change: (char: string) => string): string {
  if (ascii.test(text)) return change(text)
  return Array.from(text, (char) => {
    if (isStray(char.charCodeAt(0))) return '\ufffd'
    const changed = change(char)
    if (char === 'İ' && changed !== char) return 'i'
    return changed.codePointAt(0) !== undefined && [...changed].length === 1 ? changed : char
  }).join('')
}

export function isSpace(char: string): boolean {
  return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char)
}

/** A text in double quotes as Go's strconv.Quote writes it. */
export function quote(text: string): string {
  return `"${escaped(text)}"`
}

/**
 * A text in double quotes as Go's package time writes it in its errors: everything outside
 * printable ASCII byte by byte in hexadecimal.
 */
export function quoteBytes(text: string): string {
  const shown = toBytes(text).map((byte) => {
    if (byte < 0x20 || byte > 0x7f) return `\\x${hex(byte, 2)}`
    const char = String.fromCharCode(byte)
    return char === '"' || char === '\\' ? `\\${char}` : char
  })
  return `"${shown.join('')}"`
}

/** {@link quote} without the quotes around it. */
export function escaped(text: string): string {
  return Array.from(text, quoteRune).join('')
}

const escapes: { readonly [char: string]: string } = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

/** Go prints letters, marks, numbers, punctuation, symbols and the ASCII blank. */
export function isPrintable(char: string): boolean {
  return char === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char)
}

function quoteRune(char: string): string {
  const known = escapes[char]
  if (known !== undefined) return known
  const rune = char.codePointAt(0) ?? 0
  if (isStray(rune)) return `\\x${hex(rune - 0xdc00, 2)}`
  if (isPrintable(char)) return char
  if (rune < 0x80) return `\\x${hex(rune, 2)}`
  return rune > 0xffff ? `\\U${hex(rune, 8)}` : `\\u${hex(rune, 4)}`
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}

function isStray(unit: number): boolean {
  return unit >= 0xdc80 && unit <= 0xdcff
}

// One rune of UTF-8; size 0 is a byte that begins none.
function decodeRune(bytes: readonly number[], at: number): { rune: number; size: number } {
  const first = bytes[at] ?? 0
  if (first < 0x80) return { rune: first, size: 1 }
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  let rune = first & (0x7f >> size)
  for (let offset = 1; offset < size; offset += 1) {
    const next = bytes[at + offset] ?? 0
    if ((next & 0xc0) !== 0x80) return { rune: first, size: 0 }
    rune = (rune << 6) | (next & 0x3f)
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0
  const isSurrogate = rune >= 0xd800 && rune < 0xe000
  if (size === 0 || first > 0xf4 || rune < smallest || rune > 0x10ffff || isSurrogate) {
    return { rune: first, size: 0 }
  }
  return { rune, size }
}
