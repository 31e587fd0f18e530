import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
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
