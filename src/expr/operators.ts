import type { BinaryOperator, UnaryOperator } from './syntax.ts'

/** How an operator binds. */
export interface Operator {
  /** The higher, the tighter. */
  readonly precedence: number
  readonly associativity: 'left' | 'right'
}

/**
 * The unary operators of expr-lang. `not` binds tighter than a comparison, which surprises
 * everybody.
 */
export const unaryOperators: { readonly [K in UnaryOperator]: Operator } = {
  not: op(50),
  '!': op(50),
  '-': op(90),
  '+': op(90),
}

/** The binary operators of expr-lang, from the loosest to the tightest. */
export const binaryOperators: { readonly [K in BinaryOperator]: Operator } = {
  or: op(10),
  '||': op(10),
  and: op(15),
  '&&': op(15),
  '==': op(20),
  '!=': op(20),
  '<': op(20),
  '>': op(20),
  '>=': op(20),
  '<=': op(20),
  in: op(20),
  matches: op(20),
  contains: op(20),
  startsWith: op(20),
  endsWith: op(20),
  '..': op(25),
  '+': op(30),
  '-': op(30),
  '*': op(60),
  '/': op(60),
  '%': op(60),
  '**': op(100, 'right'),
  '^': op(100, 'right'),
  '??': op(500),
}

export function isUnaryOperator(text: string): text is UnaryOperator {
  return Object.hasOwn(unaryOperators, text)
}

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(binaryOperators, text)
}

/** The comparisons that can be chained. */
export function isChainable(text: string): boolean {
  return text === '<' || text === '>' || text === '<=' || text === '>='
}

/** The operators that can have `not` in front of them. */
export function canBeNegated(text: string): boolean {
  return ['in', 'matches', 'contains', 'startsWith', 'endsWith'].includes(text)
}

function op(precedence: number, associativity: 'left' | 'right' = 'left'): Operator {
  return { precedence, associativity }
}
