import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { answer } from './answer.ts'

it('a name with parentheses is a built-in, a loop or any other function', () => {
  expect(parseText('len(a)')).toMatchObject({ kind: 'builtin', name: 'len' })
  expect(parseText('all(a, true)')).toMatchObject({
    kind: 'builtin',
    arguments: [{ kind: 'identifier' }, { kind: 'predicate' }],
  })
  expect(parseText('isNaN(a)')).toMatchObject({ kind: 'call', callee: { name: 'isNaN' } })
  expect(parseText('toString(a)')).toMatchObject({ kind: 'call' })
})

it('a comma may follow the last argument', () => {
  expect(parseText('len(a,)')).toEqual(parseText('len(a)'))
  expect(parseText('all(a, true,)')).toEqual(parseText('all(a, true)'))
})

it('the dot of a predicate is that of its element', () => {
  expect(parseText('all(a, .b)')).toEqual(parseText('all(a, #.b)'))
})

// Answers of expr-lang 1.17.8.
it.each([['-1 | abs()', 'int 1']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([['map([1], #) + #', '! unexpected token Operator("#")']])(
  '%s gives %s',
  (text, expected) => {
    expect(answer(text)).toBe(expected)
  },
)
