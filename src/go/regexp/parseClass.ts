import { reject } from './pattern.ts'
import {
  type ClassItem,
  perlClass,
  posixClass,
  type RuneSet,
  runeRange,
  runeSet,
  unicodeClass,
} from './runeSet.ts'

// Escapes and classes of RE2 syntax. Each reader takes the place where its part begins and says
// where it ends.

export interface Read<T> {
  readonly value: T
  readonly end: number
}

/** A bracketed class; `start` is the place of the `[`. */
export function readClass(pattern: string, start: number, foldCase: boolean): Read<RuneSet> {
  let at = start + 1
  const negated = pattern[at] === '^'
  if (negated) at += 1
  const items: ClassItem[] = []
  // A `]` that comes first is itself.
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    const item =
      readNamedClass(pattern, at) ?? readClassEscape(pattern, at) ?? readRange(pattern, at, start)
    items.push(item.value)
    at = item.end
  }
  return { value: runeSet(items, { negated, foldCase }), end: at + 1 }
}

/** `\p{Greek}`, `\PL`, `\d`: a class written as an escape; null if something else begins here. */
export function readClassEscape(pattern: string, at: number): Read<ClassItem> | null {
  if (pattern[at] !== '\\') return null
  const letter = pattern[at + 1] ?? ''
  if (letter === 'p' || letter === 'P') return readUnicodeClass(pattern, at)
  const value = perlClass(letter)
  return value === null ? null : { value, end: at + 2 }
}

/** A backslash and what follows it, where it stands for one rune. */
export function readEscape(pattern: string, at: number): Read<number> {
  if (at + 1 >= pattern.length) reject('trailing backslash at end of expression', '')
  const letter = runeAt(pattern, at + 1)
  const end = letter.end
  const char = String.fromCodePoint(letter.value)
  if (letter.value < 128 && !/[0-9A-Za-z]/.test(char)) return letter
  if (char === 'x') return readHex(pattern, at)
  // A lone digit other than 0 would be a back-reference, which RE2 has not.
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(pattern.slice(at + 1))
  if (octal !== null) {
    return { value: Number.parseInt(octal[0], 8), end: at + 1 + octal[0].length }
  }
  const control = 'afnrtv'.indexOf(char)
  if (control < 0 || char === '') reject('invalid escape sequence', pattern.slice(at, end))
  return { value: [7, 12, 10, 13, 9, 11][control] ?? 0, end }
}

export function runeAt(pattern: string, at: number): Read<number> {
  const value = pattern.codePointAt(at) ?? 0
  return { value, end: at + (value > 0xffff ? 2 : 1) }
}

function readNamedClass(pattern: string, at: number): Read<ClassItem> | null {
  if (!pattern.startsWith('[:', at)) return null
  const close = pattern.indexOf(':]', at + 2)
  if (close < 0) return null
  const value = posixClass(pattern.slice(at + 2, close))
  if (value === null) reject('invalid character class range', pattern.slice(at, close + 2))
  return { value, end: close + 2 }
}

function readRange(pattern: string, at: number, classStart: number): Read<ClassItem> {
  const from = readClassRune(pattern, at, classStart)
  const dash = pattern[from.end] === '-' && from.end + 1 < pattern.length
  if (!dash || pattern[from.end + 1] === ']') {
    return { value: runeRange(from.value, from.value), end: from.end }
  }
  const to = readClassRune(pattern, from.end + 1, classStart)
  if (to.value < from.value) reject('invalid character class range', pattern.slice(at, to.end))
  return { value: runeRange(from.value, to.value), end: to.end }
}

function readClassRune(pattern: string, at: number, classStart: number): Read<number> {
  if (at >= pattern.length) reject('missing closing ]', pattern.slice(classStart))
  return pattern[at] === '\\' ? readEscape(pattern, at) : runeAt(pattern, at)
}

function readUnicodeClass(pattern: string, at: number): Read<ClassItem> | null {
  const braced = pattern[at + 2] === '{'
  const close = pattern.indexOf('}', at)
  if (braced && close < 0) reject('invalid character class range', pattern.slice(at))
  const end = braced ? close + 1 : Math.min(pattern.length, runeAt(pattern, at + 2).end)
  const written = braced ? pattern.slice(at + 3, close) : pattern.slice(at + 2, end)
  const inverted = written.startsWith('^')
  const matches = unicodeClass(inverted ? written.slice(1) : written)
  if (matches === null) reject('invalid character class range', pattern.slice(at, end))
  return { value: { matches, negated: (pattern[at + 1] === 'P') !== inverted }, end }
}

// Two digits, or any number of them in braces; a wrong one ends the part that the error shows.
function readHex(pattern: string, at: number): Read<number> {
  const found = /^(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(pattern.slice(at + 2))
  const value = Number.parseInt(found?.[1] ?? found?.[2] ?? '', 16)
  if (found !== null && value <= 0x10ffff) return { value, end: at + 2 + found[0].length }
  return reject('invalid escape sequence', pattern.slice(at, badHexEnd(pattern, at + 2)))
}

function badHexEnd(pattern: string, start: number): number {
  if (start >= pattern.length) return start
  if (pattern[start] !== '{') {
    const first = runeAt(pattern, start).end
    return first < pattern.length ? runeAt(pattern, first).end : first
  }
  let value = 0
  let at = start + 1
  while (at < pattern.length) {
    const rune = runeAt(pattern, at)
    at = rune.end
    const digit = Number.parseInt(String.fromCodePoint(rune.value), 16)
    value = value * 16 + digit
    if (Number.isNaN(digit) || value > 0x10ffff) break
  }
  return at
}
