import { expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'

it('a chain goes on through names, and ends at a bracket', () => {
  expect(parseText('a?.b.c')).toMatchObject({
    kind: 'chain',
    operand: { kind: 'member', optional: false, base: { kind: 'member', optional: true } },
  })
  expect(parseText('a?.b[0]')).toMatchObject({ kind: 'member', base: { kind: 'chain' } })
  expect(parseText('a?.[0]')).toMatchObject({ kind: 'chain', operand: { optional: true } })
})

it('a slice may lack either end', () => {
  expect(parseText('a[1:]')).toMatchObject({ kind: 'slice', from: { value: 1n }, to: null })
  expect(parseText('a[:1]')).toMatchObject({ kind: 'slice', from: null, to: { value: 1n } })
  expect(parseText('a[:]')).toMatchObject({ kind: 'slice', from: null, to: null })
})

it('a word of the language may be a name', () => {
  expect(parseText('a.not')).toMatchObject({ property: { kind: 'string', value: 'not' } })
  expect(parseText('a.matches()')).toMatchObject({ kind: 'call', callee: { method: true } })
})
