import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it('an empty optional has no value, and gives way to another', () => {
  expect(answer('optional.none().hasValue()')).toBe(false)
  expect(answer('optional.none().value()')).toBe('optional.none() dereference')
  expect(answer('optional.none().or(optional.of(1)).orValue(2)')).toBe(1)
})

it('zero, the empty text and the empty list are no value if asked for', () => {
  expect(['0', "''", '[]', '1'].map((each) => answer(`optional.ofNonZeroValue(${each})`))).toEqual([
    'none',
    'none',
    'none',
    ['some', 1],
  ])
})
