import { isPrintable, isSpace, quote } from '../go/string.ts'
import { fail } from './fault.ts'
import { scanQuoted, scanRaw } from './scanString.ts'
import type { Token, TokenKind } from './token.ts'

/**
 * Reads tokens one by one, so that an error in the text ahead does not hide the one that comes
 * first.
 */
export interface Scanner {
  /** The next token; EOF once, and then a fault. */
  readonly next: () => Token
}

/** A scanner of the text of an expression, with the words of expr-lang. */
export function newScanner(written: string): Scanner {
  // Go has no half surrogate pairs.
  const text = written.replace(/\p{Surrogate}/gu, '\ufffd')
  let at = 0
  let ended = false
  // `not` looks one word ahead, and then that word is the next token.
  let ahead: Token | null = null
  const take = (kind: TokenKind, end: number): Token => {
    const value = text.slice(at, end)
    at = end
    return { kind, value }
  }
  const takeString = (kind: 'String' | 'Bytes', { value, end }: { value: string; end: number }) => {
    at = end
    return { kind, value }
  }
  const word = (): Token => {
    const token = take(...wordAt(text, at))
    if (token.value === 'not') {
      at += /^ */.exec(text.slice(at))?.[0].length ?? 0
      const end = alphanumericEnd(text, at)
      if (negatable.has(text.slice(at, end))) ahead = take('Operator', end)
    }
    return token
  }
  const next = (): Token => {
    if (ahead !== null) {
      const token = ahead
      ahead = null
      return token
    }
    at = skipBlanks(text, at)
    const char = text[at]
    if (char === undefined) {
      if (ended) fail('syntax', 'unexpected end of expression')
      ended = true
      return { kind: 'EOF', value: '' }
    }
    if (char === '"' || char === "'") return takeString('String', scanQuoted(text, at, 'string'))
    if (char === '`') return takeString('String', scanRaw(text, at))
    if (/^[bB]["']/.test(text.slice(at, at + 2))) {
      return takeString('Bytes', scanQuoted(text, at + 1, 'bytes'))
    }
    if (/^\.?[0-9]/.test(text.slice(at, at + 2))) return take('Number', numberEnd(text, at))
    if ('([{)]}'.includes(char)) return take('Bracket', at + 1)
    if (char === '#') return pointer()
    const operator = operatorAt.exec(text.slice(at, at + 2))
    if (operator !== null) return take('Operator', at + operator[0].length)
    if (alphanumericEnd(text, at) > at) return word()
    return fail('syntax', `unrecognized character: ${runeText(text, at)}`)
  }
  // `#acc` is two tokens, and the second is a name even if it begins with a digit.
  const pointer = (): Token => {
    const token = take('Operator', at + (text[at + 1] === '#' ? 2 : 1))
    const end = alphanumericEnd(text, at)
    if (end > at) ahead = take('Identifier', end)
    return token
  }
  return { next }
}

const negatable = new Set(['in', 'matches', 'contains', 'startsWith', 'endsWith'])
const words = new Set([...negatable, 'not', 'or', 'and', 'let', 'if', 'else'])
const operatorAt = /^(?:\?[.?]?|\|\|?|::?|\.\.?|[&!=*<>][&=*]?|[,;%+\-^/])/
const alphanumeric = /[\p{L}\p{Nd}_$]*/uy

function alphanumericEnd(text: string, at: number): number {
  alphanumeric.lastIndex = at
  return at + (alphanumeric.exec(text)?.[0].length ?? 0)
}

function wordAt(text: string, at: number): [TokenKind, number] {
  const end = alphanumericEnd(text, at)
  return [words.has(text.slice(at, end)) ? 'Operator' : 'Identifier', end]
}

function skipBlanks(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (isSpace(text[at] ?? '')) at += 1
    else if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) fail('syntax', 'unclosed comment')
      at = end + 2
    } else break
  }
  return at
}

// Digits of one base, perhaps with a dot among them; two dots are a range.
const digits = (prefix: string, set: string): string =>
  String.raw`${prefix}[${set}]*(?:\.(?!\.)[${set}]*)?`
const numeral = new RegExp(
  [
    digits('0[xX]', '0-9a-fA-F_'),
    digits('0[oO]', '0-7_'),
    digits('0[bB]', '01_'),
    digits('', '0-9_'),
  ].join('|'),
  'y',
)
const exponent = /[eE][+-]?/y

function numberEnd(text: string, start: number): number {
  // A dot in front is read before the number is, so `.5.5` is one (bad) number and `.0x1` is
  // hexadecimal.
  const at = text[start] === '.' ? start + 1 : start
  numeral.lastIndex = at
  let end = at + (numeral.exec(text)?.[0].length ?? 0)
  const isRange = text.startsWith('..', end)
  exponent.lastIndex = end
  const power = isRange ? null : exponent.exec(text)
  if (power !== null) {
    end += power[0].length
    // The digits after the exponent are those of the number's own base.
    const prefix = text.slice(at, at + 2).toLowerCase()
    const digits =
      prefix === '0b'
        ? /[01_]*/y
        : prefix === '0o'
          ? /[0-7_]*/y
          : prefix === '0x'
            ? /[0-9a-fA-F_]*/y
            : /[0-9_]*/y
    digits.lastIndex = end
    end += digits.exec(text)?.[0].length ?? 0
  }
  const wrong = alphanumericEnd(text, end)
  if (wrong === end || isRange) return end
  const size = (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return fail('syntax', `bad number syntax: ${quote(text.slice(start, end + size))}`)
}

// As Go's %#U prints it.
function runeText(text: string, at: number): string {
  const rune = text.codePointAt(at) ?? 0
  const code = `U+${rune.toString(16).toUpperCase().padStart(4, '0')}`
  const char = String.fromCodePoint(rune)
  return isPrintable(char) ? `${code} '${char}'` : code
}
