import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it('texts and numbers become each other', () => {
  expect(
    ["int('12')", 'string(12)', "double('1.5')", 'int(-2.9)', "bool('true')"].map((each) =>
      answer(each),
    ),
  ).toEqual([12, '12', 1.5, -2, true])
})

it('what does not fit is a fault', () => {
  expect(answer("int('x')")).toBe('strconv.ParseInt: parsing "x": invalid syntax')
  expect(answer('uint(-1)')).toBe('unsigned integer overflow')
  expect(answer('int([])')).toBe('no such overload: int(list)')
})

it('a type is a value', () => {
  expect(answer("type('a') == string")).toBe(true)
})
