import { fail } from './fault.ts'
import { MAX_DEPTH, MAX_NODES } from './limits.ts'
import type { Scanner } from './scan.ts'
import type { Expression } from './syntax.ts'
import { type Token, type TokenKind, tokenText } from './token.ts'

/**
 * Where the parser is in the text. The rules of the grammar share it and call each other through
 * it.
 */
export interface Cursor {
  current: Token
  /** How many predicates are open: only inside one is `#` a value. */
  predicates: number
  readonly advance: () => void
  /** Puts the current token back, so that the given one is current and the other one next. */
  readonly putBack: (token: Token) => void
  /** One level of nesting down; `leave` undoes it. */
  readonly enter: () => void
  readonly leave: () => void
  /** Counts a node against the limit. */
  readonly node: <E extends Expression>(expression: E) => E
  readonly expression: (precedence: number) => Expression
  readonly sequence: () => Expression
}

/** The rules of the grammar that other rules need. */
export interface Grammar {
  readonly expression: (cursor: Cursor, precedence: number) => Expression
  readonly sequence: (cursor: Cursor) => Expression
}

export function newCursor(scanner: Scanner, grammar: Grammar): Cursor {
  let stashed: Token | null = null
  let nodes = 0
  let depth = 0
  const cursor: Cursor = {
    current: scanner.next(),
    predicates: 0,
    advance: () => {
      cursor.current = stashed ?? scanner.next()
      stashed = null
    },
    putBack: (token) => {
      stashed = cursor.current
      cursor.current = token
    },
    enter: () => {
      depth += 1
      if (depth > MAX_DEPTH) fail('too-deep', `expression nests deeper than ${MAX_DEPTH} levels`)
    },
    leave: () => {
      depth -= 1
    },
    node: (expression) => {
      countNode()
      return expression
    },
    expression: (precedence) => grammar.expression(cursor, precedence),
    sequence: () => grammar.sequence(cursor),
  }
  const countNode = (): void => {
    nodes += 1
    if (nodes > MAX_NODES) {
      fail('too-many-nodes', 'compilation failed: expression exceeds maximum allowed nodes')
    }
  }
  return cursor
}

export function isAt(cursor: Cursor, kind: TokenKind, value: string): boolean {
  return cursor.current.kind === kind && cursor.current.value === value
}

/** Steps over a token that has to be here. */
export function expect(cursor: Cursor, kind: TokenKind, value?: string): void {
  if (cursor.current.kind !== kind || (value !== undefined && cursor.current.value !== value)) {
    unexpected(cursor.current)
  }
  cursor.advance()
}

export function unexpected(token: Token): never {
  return fail('syntax', `unexpected token ${tokenText(token)}`)
}
