import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { rebuild } from '../../src/expr/rebuild.ts'
import { type Expression, partsOf } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'
import { drawFrom, randomExpression } from './randomExpression.ts'

it('an expression of which no part changes is the very same', () => {
  const draw = drawFrom(3)
  for (let count = 0; count < 500; count += 1) {
    const tree = randomExpression(draw, 3)
    expect(rebuild(tree, (part) => part)).toBe(tree)
  }
})

it('every part can be changed', () => {
  const nothing = { kind: 'nil' } as const
  const draw = drawFrom(4)
  for (let count = 0; count < 500; count += 1) {
    const changed = rebuild(randomExpression(draw, 3), () => nothing)
    expect(partsOf(changed).every((part) => part === nothing)).toBe(true)
  }
  expect(rebuild(parseText('{a: 1}'), () => nothing)).toEqual({
    kind: 'map',
    pairs: [{ key: nothing, value: nothing }],
  })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['isNaN(-3)', 'bool false'],
  ['(-1 * 7 % 0)', '! integer divide by zero'],
  ['[1][1:]', '[]interface {} []'],
  ['let x = -3; x', 'int -3'],
  ['({"x": 1}.x or true) ? 1 : 2', 'int 1'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

const written = [
  ...['-a', 'a + b', 'a.b', 'a["b c"]', 'a[b:c]', 'a[b:]', 'a[:c]', 'f(a, b)', 'max(a, b)'],
  ...['all(a, #)', 'let x = a; b', 'a; b; c', '[a, b]', 'a ? b : c', '{a: b, (c): d}', 'a?.b'],
  'if a { b } else { c }',
]
const numbers = { kind: 'int', values: new Set([1n]) } as const
const forms: readonly (readonly [string, Expression])[] = [
  ...written.map((text) => [text, parseText(text)] as const),
  ['a lookup', { kind: 'lookup', operand: parseText('a'), keys: numbers }],
  ['a predicate', { kind: 'predicate', body: parseText('a') }],
]

it.each(forms)('%s: each of its parts is changed alone', (_, node) => {
  const other: Expression = { kind: 'string', value: 'something else' }
  const parts = partsOf(node)
  expect(parts.length).toBeGreaterThan(0)
  expect(rebuild(node, (part) => part)).toBe(node)
  for (const part of parts) {
    const changed = rebuild(node, (each) => (each === part ? other : each))
    expect(changed).not.toBe(node)
    expect(changed.kind).toBe(node.kind)
    expect(partsOf(changed)).toEqual(parts.map((each) => (each === part ? other : each)))
    for (const [index, each] of partsOf(changed).entries()) {
      expect(each === other || each === parts[index]).toBe(true)
    }
  }
})

it('what has no parts stays the very same', () => {
  for (const text of ['nil', '1', '1.5', '"a"', 'true', 'a', 'b"a"']) {
    const node = parseText(text)
    expect(rebuild(node, () => ({ kind: 'nil' }))).toBe(node)
  }
})
