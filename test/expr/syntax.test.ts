import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { builtin, partsOf } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'

it('the parts of an expression come in the order in which they are written', () => {
  const names = (text: string): readonly string[] =>
    partsOf(parseText(text)).map((part) => part.kind)
  expect(names('a + 1')).toEqual(['identifier', 'integer'])
  expect(names('a[1:"b"]')).toEqual(['identifier', 'integer', 'string'])
  expect(names('a[:1]')).toEqual(['identifier', 'integer'])
  expect(names('f(1, "a")')).toEqual(['identifier', 'integer', 'string'])
  expect(names('all(a, true)')).toEqual(['identifier', 'predicate'])
  expect(names('a ? 1 : "b"')).toEqual(['identifier', 'integer', 'string'])
  expect(names('{a: 1}')).toEqual(['string', 'integer'])
  expect(names('5')).toEqual([])
})

it('a built-in has no more to it than its arguments, unless told', () => {
  expect(builtin('len', [])).toMatchObject({ map: null, throws: false, threshold: null })
  const mapped = builtin('filter', [], { map: { kind: 'nil' } })
  expect(partsOf(mapped)).toEqual([{ kind: 'nil' }])
})

// Answers of expr-lang 1.17.8.
it.each([['map(filter(1..4, # > 2), {let y = #index; y})', '[]interface {} [0 1]']])(
  '%s gives %s',
  (text, expected) => {
    expect(answer(text)).toBe(expected)
  },
)

it.each([
  ['-a', ['identifier']],
  ['a + 1', ['identifier', 'integer']],
  ['a?.b', ['member']],
  ['a.b', ['identifier', 'string']],
  ['a[1:]', ['identifier', 'integer']],
  ['a[:]', ['identifier']],
  ['f(1)', ['identifier', 'integer']],
  ['len("a")', ['string']],
  ['let x = 1; "a"', ['integer', 'string']],
  ['1; "a"', ['integer', 'string']],
  ['[1, "a"]', ['integer', 'string']],
  ['a ? 1 : "b"', ['identifier', 'integer', 'string']],
  ['{a: 1, b: nil}', ['string', 'integer', 'string', 'nil']],
  ['nil', []],
  ['a', []],
])('the parts of %s are %j', (text, kinds) => {
  expect(partsOf(parseText(text)).map((part) => part.kind)).toEqual(kinds)
})

it('a predicate and a lookup have one part each', () => {
  const operand = parseText('a')
  const keys = { kind: 'string', values: new Set(['a']) } as const
  expect(partsOf({ kind: 'predicate', body: operand })).toEqual([operand])
  expect(partsOf({ kind: 'lookup', operand, keys })).toEqual([operand])
})
