import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { answer } from './answer.ts'
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

// expr-lang’s language definition.
it.each([
  ['0b101 + 0o17 + 0xff', 'int 275'],
  ['1_000', 'int 1000'],
  ['1e3', 'float64 1000'],
  ['{"a": 1,}', 'map[string]interface {} map[a:1]'],
  ['[1, 2,]', '[]interface {} [1 2]'],
  ['{a: 1}', 'map[string]interface {} map[a:1]'],
  ['{1: 2}', 'map[string]interface {} map[1:2]'],
  ['{(1 + 1): 2}', '! interface conversion: interface {} is int, not string'],
  ['if true {1} else {2}', 'int 1'],
  ['1; 2', 'int 2'],
  ['let x = 5; x + 1', 'int 6'],
  ['-2 ** 2', 'float64 -4'],
  ['2 ** 3 ** 2', 'float64 512'],
  ['1 < 2 < 3', 'bool true'],
  ['1 not in [1]', 'bool false'],
  ['all([1], {let y = #; y > 0})', 'bool true'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['::', '! unexpected token EOF'],
  ['::len', '! unexpected token EOF'],
  ['::len(1)', '! invalid argument for len (type int)'],
  ['0x', '! invalid hex literal: strconv.ParseInt: parsing "0x": invalid syntax'],
  ['0b', '! invalid binary literal: strconv.ParseInt: parsing "0b": invalid syntax'],
  ['0o', '! invalid octal literal: strconv.ParseInt: parsing "0o": invalid syntax'],
  ['{a: 1,, b: 2}', '! unexpected token Operator(",")'],
  [
    '{,}',
    '! a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses (unexpected token Operator(","))',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
