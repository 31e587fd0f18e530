import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { rebuild } from '../../src/expr/rebuild.ts'
import { partsOf } from '../../src/expr/syntax.ts'
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
