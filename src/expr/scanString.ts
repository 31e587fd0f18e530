import { toBytes } from '../go/string.ts'
import { fail } from './fault.ts'

export interface Scanned {
  readonly value: string
  readonly end: number
}

/**
 * A string in double or single quotes, or the bytes of `b"…"`; `start` is the place of the quote.
 */
export function scanQuoted(text: string, start: number, kind: 'string' | 'bytes'): Scanned {
  const end = findEnd(text, start)
  const body = text.slice(start + 1, end - 1).replace(/\r\n?/g, '\n')
  return { value: kind === 'string' ? unescaped(body) : unescapeBytes(body), end }
}

/** A string in backticks, in which only a doubled backtick means something else than itself. */
export function scanRaw(text: string, start: number): Scanned {
  const found = /^`((?:``|[^`])*)`/.exec(text.slice(start))
  if (found === null) return fail('syntax', 'literal not terminated')
  return { value: (found[1] ?? '').replaceAll('``', '`'), end: start + found[0].length }
}

// Which escapes may stand here at all is decided first, as it is in expr-lang; what they mean comes
// later.
function findEnd(text: string, start: number): number {
  const quote = text[start]
  let at = start + 1
  while (text[at] !== quote) {
    if (at >= text.length || text[at] === '\n') fail('syntax', 'literal not terminated')
    if (text[at] !== '\\') {
      at += 1
      continue
    }
    const known = text[at + 1] === quote ? 1 : allowed.exec(text.slice(at + 1, at + 12))?.[0].length
    if (known === undefined) return fail('syntax', 'invalid char escape')
    at += 1 + known
  }
  return at + 1
}

const allowed =
  /^(?:[abfnrtv\\]|[0-7]{3}|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/

const controls: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const escapes = /\\(?:([0-7]{3})|x(..)|u\{(.+?)\}|u(.{4})|U(.{8})|(.))/g

function unescaped(body: string): string {
  if (!body.includes('\\')) return body
  return body.replace(escapes, (_, octal, byte, braced, short, long, letter) => {
    if (letter !== undefined) return controls[letter] ?? letter
    if (octal !== undefined) return String.fromCharCode(octalOf(octal))
    const rune = Number.parseInt(byte ?? braced ?? short ?? long, 16)
    if (rune > 0x10ffff) return fail('syntax', 'unable to unescape string')
    return rune >= 0xd800 && rune < 0xe000 ? '\ufffd' : String.fromCodePoint(rune)
  })
}

// One character a byte. Runes have no place here: "\xff" is the two bytes of ÿ, b"\xff" is one.
function unescapeBytes(body: string): string {
  const written: number[] = []
  let at = 0
  for (const found of body.matchAll(escapes)) {
    written.push(...toBytes(body.slice(at, found.index)))
    at = found.index + found[0].length
    const [, octal, byte, , , , letter] = found
    if (letter !== undefined) written.push(...toBytes(controls[letter] ?? letter))
    else if (octal !== undefined) written.push(octalOf(octal))
    else if (byte !== undefined) written.push(Number.parseInt(byte, 16))
    else fail('syntax', 'unable to unescape string')
  }
  written.push(...toBytes(body.slice(at)))
  return written.map((value) => String.fromCharCode(value)).join('')
}

function octalOf(digits: string): number {
  return digits > '377' ? fail('syntax', 'unable to unescape string') : Number.parseInt(digits, 8)
}
