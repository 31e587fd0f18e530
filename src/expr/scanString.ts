import { fail } from './fault.ts'
import { fromBytes } from './goString.ts'

export interface Scanned {
  readonly value: string
  readonly end: number
}

/** A string in double or single quotes, or the bytes of `b"…"`; `start` is the place of the quote. */
export function scanQuoted(text: string, start: number, kind: 'string' | 'bytes'): Scanned {
  const quote = text[start]
  const escaped = findEnd(text, start)
  const body = text.slice(start + 1, escaped - 1).replace(/\r\n?/g, '\n')
  const value = kind === 'string' ? unescape(body) : unescapeBytes(body)
  return quote === undefined ? fail('syntax', 'literal not terminated') : { value, end: escaped }
}

/** A string in backticks, in which only a doubled backtick means something else than itself. */
export function scanRaw(text: string, start: number): Scanned {
  const found = /^`((?:``|[^`])*)`/.exec(text.slice(start))
  if (found === null) return fail('syntax', 'literal not terminated')
  return { value: (found[1] ?? '').replaceAll('``', '`'), end: start + found[0].length }
}

// Which escapes may stand here at all is decided first, as it is in expr-lang; what they mean comes later.
function findEnd(text: string, start: number): number {
  const quote = text[start]
  let at = start + 1
  while (text[at] !== quote) {
    if (at >= text.length || text[at] === '\n') fail('syntax', 'literal not terminated')
    if (text[at] !== '\\') {
      at += 1
      continue
    }
    const rest = text.slice(at + 1, at + 12)
    const simple = /^[abfnrtv\\]/.test(rest) || text[at + 1] === quote
    const found = simple
      ? 1
      : /^(?:[0-7]{3}|x[0-9a-f]{2}|u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|U[0-9a-f]{8})/i.exec(rest)?.[0].length
    if (found === undefined || rest[0] === 'X') return fail('syntax', 'invalid char escape')
    at += 1 + found
  }
  return at + 1
}

const simpleEscapes: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const escape = /\\(?:x([0-9a-f]{2})|u\{([0-9a-f]+)\}|[uU]([0-9a-f]{8}|[0-9a-f]{4})|([0-7]{3})|(.))/gis

function unescape(body: string): string {
  if (!body.includes('\\')) return body
  return body.replace(escape, (_, x, braced, u, octal, letter) => {
    if (letter !== undefined) return simpleEscapes[letter] ?? letter
    const rune = octal === undefined ? Number.parseInt(x ?? braced ?? u, 16) : octalRune(octal)
    if (rune > 0x10ffff) return fail('syntax', 'unable to unescape string')
    return rune >= 0xd800 && rune < 0xe000 ? '\ufffd' : String.fromCodePoint(rune)
  })
}

// Bytes have no \u: `b"\xff"` is one byte, "\xff" the two of ÿ.
function unescapeBytes(body: string): string {
  const written: number[] = []
  const encode = (text: string): void => {
    for (const byte of new Set([text]).size > 0 ? utf8(text) : []) written.push(byte)
  }
  let at = 0
  for (const found of body.matchAll(escape)) {
    encode(body.slice(at, found.index))
    at = found.index + found[0].length
    const [, x, braced, u, octal, letter] = found
    if (braced !== undefined || u !== undefined) fail('syntax', 'unable to unescape string')
    if (letter !== undefined) encode(simpleEscapes[letter] ?? letter)
    else written.push(octal === undefined ? Number.parseInt(x ?? '', 16) : octalRune(octal))
  }
  encode(body.slice(at))
  return String.fromCharCode(...written)
}
