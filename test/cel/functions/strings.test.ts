import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it('places count code points', () => {
  expect(
    ["'a😁b'.indexOf('b')", "'a😁b'.charAt(1)", "'a😁b'.substring(1, 2)"].map((each) =>
      answer(each),
    ),
  ).toEqual([2, '😁', '😁'])
})

it('places beyond the text are faults', () => {
  expect(answer("'abc'.substring(4)")).toBe('index out of range: 4')
  expect(answer("'abc'.substring(2, 1)")).toBe('invalid substring range. start: 2, end: 1')
})

it('a limit stops splitting and replacing', () => {
  expect(answer("'a,b,c'.split(',', 2)")).toEqual(['a', 'b,c'])
  expect(answer("'hello hello'.replace('he', 'we', 1)")).toBe('wello hello')
})

it('patterns are RE2', () => {
  expect(answer("'app:v12'.matches('^app:v[0-9]+$')")).toBe(true)
  expect(answer("'a'.matches('(')")).toContain('error parsing regexp')
})

it('only letters of ASCII change their case', () => {
  expect(answer("'ÄBC'.lowerAscii()")).toBe('Äbc')
})
