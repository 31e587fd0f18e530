import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import { builtin } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'
import { drawFrom, randomExpression } from './randomExpression.ts'

it.each([
  ['result[0]>=.95', 'result[0] >= 0.95'],
  ['(1+2)*3', '(1 + 2) * 3'],
  ['1+(2*3)', '1 + 2 * 3'],
  ['0.5<x<=1', '0.5 < x <= 1'],
  ['(0.5 < x) < 1', '(0.5 < x) < 1'],
  ['a not in b', 'not (a in b)'],
  ['a ?: b', 'a ?: b'],
  ['(a ?? b) + 1', '(a ?? b) + 1'],
  ['result | all(.v > 1)', 'all(result, { #.v > 1 })'],
  ['a?.b["c"]', 'a?.b["c"]'],
  ["a['b']", 'a.b'],
  ['{"a": 1, (b): 2}', '{a: 1, (b): 2}'],
  ['let x = 1; x', 'let x = 1; x'],
  ['if a { 1 } else if b { 2 } else { 3 }', 'if a { 1 } else if b { 2 } else { 3 }'],
  ['1 .. 3', '1..3'],
  ["'it`s'", '"it`s"'],
])('%s is printed %s', (text, expected) => {
  expect(printExpression(parseText(text))).toBe(expected)
})

it('a tree that is printed is read as it was', () => {
  const seed = 20260102
  const draw = drawFrom(seed)
  for (let count = 0; count < 5000; count += 1) {
    const tree = randomExpression(draw, 4)
    const text = printExpression(tree)
    expect(parseText(text), `seed ${seed}: ${text}`).toEqual(tree)
  }
})

// Answers of expr-lang 1.17.8.
it.each([['all([], # > 0) && all([], # < 4)', 'bool true']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Parentheses where the text would be read as something else without them, and nowhere else.
it.each([
  'nil',
  'true',
  '1.5',
  '100.0',
  '1e+30',
  'a; b; nil',
  '(a; b) + 1',
  '[(a; b), 1]',
  '(let x = 1; x) + 1',
  'let x = 1; let y = 2; x; y',
  '(a ? b : c) + 1',
  'a ? b : c',
  'a ?: b',
  '(a ? b : c) ? d : e',
  'f((a ? 1 : 2), 3)',
  'b"ab c_1"',
  'b"\\xff\\x0a\\x80\\x22"',
  'a[1:2]',
  'a[:2]',
  'a[1:]',
  'a[:]',
  'f()',
  'f(1, 2)',
  'a.b(1)',
  '[1, "a", nil]',
  '[]',
  '{}',
  '{a: 1, "b c": 2, (d): 3}',
  'not a',
  '!a',
  '-a',
  '+a',
  '-(a + b)',
  '-(a * b)',
  '-a ** b',
  '(-a) ** b',
  'not (a and b)',
  'not (a in b)',
  'not (a == b)',
  '!(a + b)',
  'not (a ?? b)',
  '-(a ?? b)',
  '-(not a)',
  'not -a',
  'not not a',
  '--a',
  'not a + b',
  '(not a) * b',
  'not a == b',
  'a + not b',
  'a * (not b)',
  '-a * b',
  'a * -b',
  'a ** (-b)',
  'a ?? b ?? c',
  'a ?? b',
  'a ?? (b ?? c)',
  '(a ?? b) and c',
  'a and (b ?? c)',
  'a - b - c',
  'a - (b - c)',
  'a ** b ** c',
  '(a ** b) ** c',
  '(a + b) * c',
  'a + b * c',
  'a or b and c',
  '(a or b) and c',
  'a < b < c',
  'a < b < c >= d',
  '(a < b) < c',
  'a < (b < c)',
  'a == b == c',
  'a == (b == c)',
  'a < (b == c)',
  'a < b + c < d',
  'a < (b and c) < d',
  'a < b < (c ?? d)',
  'a < b < (c in d)',
  'a < b < (c or d)',
  'a < b < not c',
  'a < b and c < d',
  'a < b and c',
  'a and b < c',
  'a < b or c < d',
  '(a < b < c) + 1',
  '(a < b < c) or d',
  'd or (a < b < c)',
  'd and (a < b < c)',
  'a..b',
  '(a..b)[0]',
  'a..b + 1',
  'a contains b',
  '"a".b',
  '(1).b',
  '(1.5)[0]',
  '(true).a',
  '(nil).a',
  '(-a).b',
  '(a + b).c',
  'a.b.c',
  'a?.b.c',
  'a?.b["c d"]',
  'a?.[0]',
  'a?.["c d"]',
  'a["c d"]',
  'a[0]["b c"]',
  'a[b]',
  'a.not',
  'all(a, { # > 1 })',
  'map(a, { #.b })',
  'map(a, { #index })',
  'map(a, { let x = #; x })',
  'map(a, { #; 1 })',
  'reduce(a, { #acc + # }, 0)',
  'if a { 1 } else { 2 }',
  'if a { 1; 2 } else if b { 3 } else { 4 }',
  'if a { 1 } else { b ? 2 : 3 }',
  '(if a { 1 } else { 2 }) + 1',
])('%s is printed as it stands', (text) => {
  const tree = attempt(() => parseText(text))
  if ('error' in tree) throw new Error(tree.error)
  expect(printExpression(tree)).toBe(text)
})

it('what nobody can write is told too', () => {
  const call = { kind: 'call', callee: parseText('a + b'), arguments: [parseText('1')] } as const
  expect(printExpression(call)).toBe('(a + b)(1)')
  const operand = parseText('a + 1')
  const numbers = { kind: 'int', values: new Set([1n, 2n]) } as const
  expect(printExpression({ kind: 'lookup', operand, keys: numbers })).toBe('(a + 1) in [1, 2]')
  const found = builtin('filter', [parseText('a')], { map: parseText('b + 1') })
  expect(printExpression(found)).toBe('filter(a, map: b + 1)')
  expect(printExpression({ kind: 'constant', value: [1n, 'a'] })).toBe('[1 a]')
})
