import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { parseExpression } from './expressions.ts'

it.each([
  ['10', { kind: 'integer', value: 10n }],
  ['010', { kind: 'integer', value: 10n }],
  ['1_000', { kind: 'integer', value: 1000n }],
  ['0x1F', { kind: 'integer', value: 31n }],
  ['0b11', { kind: 'integer', value: 3n }],
  ['0o17', { kind: 'integer', value: 15n }],
  ['.5', { kind: 'float', value: 0.5 }],
  ['5.', { kind: 'float', value: 5 }],
  ['1e3', { kind: 'float', value: 1000 }],
  ['nil', { kind: 'nil' }],
  ['true', { kind: 'bool', value: true }],
  ['True', { kind: 'identifier', name: 'True' }],
  ['b"a"', { kind: 'bytes', value: 'a' }],
])('%s is what it looks like', (text, expected) => {
  expect(parseText(text)).toEqual(expected)
})

it('a map takes names, texts, numbers and expressions for keys', () => {
  expect(parseText('{a: 1, "b": 2, 3: 4, (c): 5}')).toMatchObject({
    pairs: [
      { key: { value: 'a' } },
      { key: { value: 'b' } },
      { key: { value: '3' } },
      { key: { name: 'c' } },
    ],
  })
})

it('a number ends where it ends', () => {
  expect(parseExpression('1[0]')).toMatchObject({ error: 'unexpected token Bracket("[")' })
  expect(parseExpression('nil.a')).toMatchObject({ error: 'unexpected token Operator(".")' })
  expect(parseExpression('1e400')).toMatchObject({
    error: 'invalid float literal: strconv.ParseFloat: parsing "1e400": value out of range',
  })
})
