import { quote } from '../go/string.ts'

export type TokenKind =
  | 'Identifier'
  | 'Number'
  | 'String'
  | 'Bytes'
  | 'Operator'
  | 'Bracket'
  | 'EOF'

export interface Token {
  readonly kind: TokenKind
  /** For a string what it says, for everything else what is written. */
  readonly value: string
}

/** A token as errors show it: `Operator("=")`, `EOF`. */
export function tokenText({ kind, value }: Token): string {
  return value === '' ? kind : `${kind}(${quote(value)})`
}

const identifier = /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u

export function isIdentifier(text: string): boolean {
  return identifier.test(text)
}
