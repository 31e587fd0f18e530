import type { Value } from './value.ts'

/** A literal as it was written, and what it stands for. */
export interface Literal {
  readonly text: string
  readonly value: Value
}

/** Characters that look like the beginning of a literal and are none. */
export interface ScanFault {
  readonly unread: string
}

export function isScanFault(literal: Literal | ScanFault): literal is ScanFault {
  return 'unread' in literal
}

const quotes = /(?:[rR])?("""|'''|"|')/y

/** The text literal that begins there; null if none does. Bytes (`b'…'`) are not among them. */
export function scanText(source: string, at: number): Literal | ScanFault | null {
  const opening = matchAt(quotes, source, at)
  if (opening === null) return null
  const mark = opening[1] ?? ''
  const raw = opening[0].length > mark.length
  const from = at + opening[0].length
  let value = ''
  for (let place = from; place < source.length; ) {
    if (source.startsWith(mark, place)) {
      return { text: source.slice(at, place + mark.length), value: { kind: 'string', value } }
    }
    const char = source[place] ?? ''
    if (mark.length === 1 && (char === '\n' || char === '\r')) {
      return { unread: source.slice(at, place) }
    }
    if (char !== '\\' || raw) {
      value += char
      place += 1
      continue
    }
    const sequence = escapeAt(source, place)
    if (sequence === null) return { unread: source.slice(at, place + 2) }
    value += sequence.char
    place += sequence.length
  }
  return { unread: source.slice(at) }
}

const simple: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const plain = /\\([abfnrtv"'\\?`])/y
const hexadecimal = /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y
const octal = /\\([0-3][0-7]{2})/y

function escapeAt(source: string, at: number): { char: string; length: number } | null {
  const letter = matchAt(plain, source, at)?.[1]
  if (letter !== undefined) return { char: simple[letter] ?? letter, length: 2 }
  const hex = matchAt(hexadecimal, source, at)
  const sequence = hex ?? matchAt(octal, source, at)
  if (sequence === null) return null
  const digits = sequence.slice(1).find((group) => group !== undefined) ?? ''
  const rune = Number.parseInt(digits, hex === null ? 8 : 16)
  if (rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) return null
  return { char: String.fromCodePoint(rune), length: sequence[0].length }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const float =
  /(?:[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?)/y
const whole = /(?:0x[0-9a-fA-F]+|[0-9]+)([uU]?)/y

/** The number that begins there, without a sign; null if none does. */
export function scanNumber(source: string, at: number): Literal | null {
  const fraction = matchAt(float, source, at)?.[0]
  if (fraction !== undefined) {
    return { text: fraction, value: { kind: 'double', value: Number(fraction) } }
  }
  const digits = matchAt(whole, source, at)
  if (digits === null) return null
  const unsigned = digits[1] !== ''
  const value = BigInt(unsigned ? digits[0].slice(0, -1) : digits[0])
  return { text: digits[0], value: { kind: unsigned ? 'uint' : 'int', value } }
}
