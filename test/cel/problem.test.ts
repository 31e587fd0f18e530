import { expect, it } from 'vitest'
import { problemText } from '../../src/cel/problem.ts'

it('a problem is printed with its line, its column and a caret', () => {
  const text = problemText('a\nb c', [{ at: 4, message: 'no' }])
  expect(text).toBe('ERROR: <input>:2:3: no\n | b c\n | ..^')
})

it('problems are printed in the order of their places', () => {
  const problems = [
    { at: 1, message: 'second' },
    { at: 0, message: 'first' },
  ]
  expect(problemText('ab', problems).match(/first|second/g)).toEqual(['first', 'second'])
})
