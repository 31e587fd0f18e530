import { expect, it } from 'vitest'
import { oneList, ruled, shownType, signed, wantCount } from '../../../src/expr/builtins/define.ts'
import {
  floatsType,
  functionType,
  intType,
  listType,
  nilType,
  stringType,
} from '../../../src/expr/goType.ts'
import { answer } from '../answer.ts'

it('a built-in with signatures has the type of the first one', () => {
  const first = functionType([stringType], intType)
  const made = signed(first, [functionType([], intType)], () => 1n)
  expect(made.type).toBe(first)
  expect(made.check).toMatchObject({ kind: 'signatures', signatures: [first, {}] })
})

it('a built-in with a rule of its own takes anything', () => {
  const made = ruled(
    () => intType,
    () => 1n,
  )
  expect(made.type).toMatchObject({ variadic: true, fallible: true })
})

it('an objection shows nil as Go does by mishap', () => {
  expect([shownType(nilType), shownType(intType)]).toEqual(['%!s(<nil>)', 'int'])
  expect(wantCount([intType], 1)).toBeNull()
  expect(wantCount([], 1)).toBe('invalid number of arguments (expected 1, got 0)')
})

it('a rule for one list takes lists of all types', () => {
  const { validate } = oneList('cannot turn')
  expect(validate([floatsType])).toBe(listType)
  expect(validate([intType])).toBe('cannot turn int')
})

// Answers of expr-lang 1.17.8.
it.each([['uniq()', '! invalid number of arguments (expected 1, got 0)']])(
  '%s gives %s',
  (text, expected) => {
    expect(answer(text)).toBe(expected)
  },
)
