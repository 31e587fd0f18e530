import type { SyntaxProblem } from './problem.ts'
import type { Scanned, Token } from './scan.ts'

/** Where a parser stands in its tokens, and what it has found wrong so far. */
export interface Cursor {
  readonly source: string
  readonly tokens: readonly Token[]
  place: number
  readonly problems: SyntaxProblem[]
  /** After the first token that fits nowhere, what follows would only be misunderstood. */
  stopped: boolean
}

export function cursorOver(source: string, { tokens, problems }: Scanned): Cursor {
  return { source, tokens, place: 0, problems: [...problems], stopped: false }
}

export function peek({ tokens, place }: Cursor): Token {
  return tokens[Math.min(place, tokens.length - 1)] as Token
}

export function moveOn(cursor: Cursor): void {
  cursor.place += 1
}

/** Steps over the next token if it is one of these signs. */
export function takeAny(cursor: Cursor, signs: readonly string[]): Token | null {
  const token = peek(cursor)
  if (token.kind !== 'punctuation' || !signs.includes(token.text) || cursor.stopped) return null
  moveOn(cursor)
  return token
}

export function expect(cursor: Cursor, sign: string): void {
  if (takeAny(cursor, [sign]) !== null) return
  const { text, at } = peek(cursor)
  refuse(cursor, at, `mismatched input '${text}' expecting '${sign}'`)
}

export function refuse(cursor: Cursor, at: number, message: string): void {
  if (!cursor.stopped) cursor.problems.push({ at, message: `Syntax error: ${message}` })
  cursor.stopped = true
}
