import type { Description } from '../../src/expr/builtins/descriptions.ts'
import type { BinaryOperator, UnaryOperator } from '../../src/expr/syntax.ts'

// What the reference says of operators. No expression needs it, so it is not shipped with them.

/** What each unary operator is, and one example of it. */
export const unaryTold: { readonly [K in UnaryOperator]: Description } = {
  not: ['the opposite of a bool', 'not (result[0] > 1)'],
  '!': ['the same as `not`', '!isNaN(result[0])'],
  '-': ['the negative of a number', '-result[0]'],
  '+': ['the number itself', '+result[0]'],
}

/** The same of the binary operators. */
export const binaryTold: { readonly [K in BinaryOperator]: Description } = {
  or: ['the right side if the left one is false', 'len(result) == 0 or result[0] > 0.9'],
  '||': ['the same as `or`', 'isNaN(result[0]) || result[0] > 0.9'],
  and: ['the right side if the left one is true', 'result[0] > 0.9 and result[0] < 1'],
  '&&': ['the same as `and`', 'len(result) > 0 && result[0] > 0.9'],
  '==': ['equal; numbers by value, lists by their elements', 'result == [0.97, 0.5]'],
  '!=': ['not equal', 'result[0] != 1'],
  '<': ['less; comparisons can be chained', '0.9 < result[0] < 1'],
  '>': ['greater; strings by their bytes', '"b" > "a"'],
  '>=': ['greater or equal', 'result[0] >= 0.95'],
  '<=': ['less or equal', 'result[1] <= 0.5'],
  in: ['an element of a list, a key of a map; also `not in`', '0.5 in result'],
  matches: ['an RE2 regular expression, not anchored', '"canary-7" matches "-[0-9]+$"'],
  contains: ['a part of a string; also `not contains`', '"not ok" contains "ok"'],
  startsWith: ['the beginning of a string', '"HTTP 200" startsWith "HTTP"'],
  endsWith: ['the end of a string', '"HTTP 200" endsWith "200"'],
  '..': ['all ints from the left to the right one', '1..3'],
  '+': ['sum; also of two strings, of a time and a duration', 'result[0] + 1'],
  '-': ['difference; also of times and durations', 'result[0] - result[1]'],
  '*': ['product; also of a number and a duration', 'result[1] * 100'],
  '/': ['quotient, always a float', '7 / 2'],
  '%': ['remainder of two ints; JSON numbers are none', '7 % 2'],
  '**': ['power, always a float', '2 ** 3'],
  '^': ['the same as `**`', '2 ^ 3'],
  '??': ['the right side if the left one is nil; in parentheses at best', '(nil ?? 1) + 1'],
}
