import type { BinaryOperator, UnaryOperator } from './syntax.ts'

/** How an operator binds, and one example of it for the reference. */
export interface Operator {
  /** The higher, the tighter. */
  readonly precedence: number
  readonly associativity: 'left' | 'right'
  readonly summary: string
  readonly example: string
}

/**
 * The unary operators of expr-lang. `not` binds tighter than a comparison, which surprises
 * everybody.
 */
export const unaryOperators: { readonly [K in UnaryOperator]: Operator } = {
  not: op(50, 'the opposite of a bool', 'not (result[0] > 1)'),
  '!': op(50, 'the same as `not`', '!isNaN(result[0])'),
  '-': op(90, 'the negative of a number', '-result[0]'),
  '+': op(90, 'the number itself', '+result[0]'),
}

/** The binary operators of expr-lang, from the loosest to the tightest. */
export const binaryOperators: { readonly [K in BinaryOperator]: Operator } = {
  or: op(10, 'the right side if the left one is false', 'len(result) == 0 or result[0] > 0.9'),
  '||': op(10, 'the same as `or`', 'isNaN(result[0]) || result[0] > 0.9'),
  and: op(15, 'the right side if the left one is true', 'result[0] > 0.9 and result[0] < 1'),
  '&&': op(15, 'the same as `and`', 'len(result) > 0 && result[0] > 0.9'),
  '==': op(20, 'equal; numbers by value, lists by their elements', 'result == [0.97, 0.5]'),
  '!=': op(20, 'not equal', 'result[0] != 1'),
  '<': op(20, 'less; comparisons can be chained', '0.9 < result[0] < 1'),
  '>': op(20, 'greater; strings by their bytes', '"b" > "a"'),
  '>=': op(20, 'greater or equal', 'result[0] >= 0.95'),
  '<=': op(20, 'less or equal', 'result[1] <= 0.5'),
  in: op(20, 'an element of a list, a key of a map; also `not in`', '0.5 in result'),
  matches: op(20, 'an RE2 regular expression, not anchored', '"canary-7" matches "-[0-9]+$"'),
  contains: op(20, 'a part of a string; also `not contains`', '"not ok" contains "ok"'),
  startsWith: op(20, 'the beginning of a string', '"HTTP 200" startsWith "HTTP"'),
  endsWith: op(20, 'the end of a string', '"HTTP 200" endsWith "200"'),
  '..': op(25, 'all ints from the left to the right one', '1..3'),
  '+': op(30, 'sum; also of two strings, of a time and a duration', 'result[0] + 1'),
  '-': op(30, 'difference; also of times and durations', 'result[0] - result[1]'),
  '*': op(60, 'product; also of a number and a duration', 'result[1] * 100'),
  '/': op(60, 'quotient, always a float', '7 / 2'),
  '%': op(60, 'remainder of two ints; JSON numbers are none', '7 % 2'),
  '**': op(100, 'power, always a float', '2 ** 3', 'right'),
  '^': op(100, 'the same as `**`', '2 ^ 3', 'right'),
  '??': op(500, 'the right side if the left one is nil; in parentheses at best', '(nil ?? 1) + 1'),
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

function op(
  precedence: number,
  summary: string,
  example: string,
  associativity: 'left' | 'right' = 'left',
): Operator {
  return { precedence, associativity, summary, example }
}
