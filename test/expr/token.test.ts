import { expect, it } from 'vitest'
import { isIdentifier, tokenText } from '../../src/expr/token.ts'

it('a token is shown with its kind', () => {
  expect(tokenText({ kind: 'Operator', value: '=' })).toBe('Operator("=")')
  expect(tokenText({ kind: 'String', value: 'a"b' })).toBe('String("a\\"b")')
  expect(tokenText({ kind: 'EOF', value: '' })).toBe('EOF')
  expect(tokenText({ kind: 'String', value: '' })).toBe('String')
})

it('a name begins with a letter, a dollar or an underscore', () => {
  expect(['a1', '$env', '_', 'ä', 'not', '1a', 'a-b', ''].map(isIdentifier)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
