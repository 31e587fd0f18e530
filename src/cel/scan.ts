import { isScanFault, type Literal, scanNumber, scanText } from './literals.ts'
import type { SyntaxProblem } from './problem.ts'

/** One token: operators and keywords are called by their own text. */
export interface Token {
  readonly kind: 'punctuation' | 'identifier' | 'escaped' | 'literal' | 'end'
  readonly text: string
  readonly literal: Literal | null
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number
}

/** The tokens of an expression, the last one being its end, and what could not be read. */
export interface Scanned {
  readonly tokens: readonly Token[]
  readonly problems: readonly SyntaxProblem[]
}

const blank = /(?:[\t\r\n\f ]|\/\/[^\n]*)+/y
const identifier = /[A-Za-z_][A-Za-z0-9_]*/y
const escaped = /`[A-Za-z0-9_.\-/ ]+`/y
const operator = /==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%]/y

/** Cuts an expression into tokens, as the lexer of the language's grammar does. */
export function scan(source: string): Scanned {
  const tokens: Token[] = []
  const problems: SyntaxProblem[] = []
  let at = 0
  while (at < source.length) {
    const gap = found(blank, source, at)
    if (gap !== null) {
      at += gap.length
      continue
    }
    const token = tokenAt(source, at)
    if (typeof token === 'string') {
      problems.push({ at, message: `Syntax error: token recognition error at: '${token}'` })
      at += token.length
      continue
    }
    tokens.push(token)
    at += token.text.length
    if (/^(?:[bB][rR]?|[rR][bB])$/.test(token.text) && /["']/.test(source[at] ?? '')) {
      problems.push({ at: token.at, message: 'bytes are not modelled' })
    }
  }
  tokens.push({ kind: 'end', text: '<EOF>', literal: null, at: source.length })
  return { tokens, problems }
}

/** The token that begins there, or the characters that begin none. */
function tokenAt(source: string, at: number): Token | string {
  const literal = scanText(source, at) ?? scanNumber(source, at)
  if (literal !== null) {
    if (isScanFault(literal)) return literal.unread
    return { kind: 'literal', text: literal.text, literal, at }
  }
  const name = found(identifier, source, at)
  if (name !== null) return word(name, at)
  const quoted = found(escaped, source, at)
  if (quoted !== null) return { kind: 'escaped', text: quoted, literal: null, at }
  const sign = found(operator, source, at)
  if (sign !== null) return { kind: 'punctuation', text: sign, literal: null, at }
  // Where a first character begins tokens of two only, the original gives up at the second.
  return source.slice(at, '&|='.includes(source[at] ?? '') ? at + 2 : at + 1)
}

function word(name: string, at: number): Token {
  if (name === 'in') return { kind: 'punctuation', text: name, literal: null, at }
  if (name === 'true' || name === 'false') {
    const literal: Literal = { text: name, value: { kind: 'bool', value: name === 'true' } }
    return { kind: 'literal', text: name, literal, at }
  }
  if (name === 'null') {
    return { kind: 'literal', text: name, literal: { text: name, value: { kind: 'null' } }, at }
  }
  return { kind: 'identifier', text: name, literal: null, at }
}

function found(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}
