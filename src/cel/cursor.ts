import type { SyntaxProblem } from './problem.ts'
import type { Scanned, Token } from './scan.ts'

/** Where a parser stands in its tokens, and what it has found wrong so far. */
export interface Cursor {
  readonly source: string
  readonly tokens: readonly Token[]
  place: number
  readonly problems: SyntaxProblem[]
  /** After a bracket that is not closed, what follows would only be misunderstood. */
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
  // One complaint about a place is enough.
  if (!cursor.problems.some((problem) => problem.at === at)) {
    refuse(cursor, at, `mismatched input '${text}' expecting '${sign}'`)
  }
  cursor.stopped = true
}

export function refuse(cursor: Cursor, at: number, message: string): void {
  if (!cursor.stopped) cursor.problems.push({ at, message: `Syntax error: ${message}` })
}

/** Signs that can stand behind an operand: with them an expression goes on, or ends. */
const followers = '== != in < <= >= > && || ] } ) . , ? : + - * / % ['.split(' ')

/** Steps over a token that fits nowhere, unless the expression could go on with it. */
export function skipMisfit(cursor: Cursor): void {
  const { kind, text } = peek(cursor)
  if (kind === 'end' || (kind === 'punctuation' && followers.includes(text))) return
  moveOn(cursor)
}

/** Whether an operand could begin with the token after the next. */
export function operandFollows({ tokens, place }: Cursor): boolean {
  const token = tokens[place + 1]
  if (token === undefined) return false
  if (token.kind === 'identifier' || token.kind === 'literal') return true
  return token.kind === 'punctuation' && ['(', '[', '{', '.', '-', '!'].includes(token.text)
}
