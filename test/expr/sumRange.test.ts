import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['sum(1..10000000)', 'int 50000005000000'],
  ['sum(1..100000, # * 2)', 'int 10000100000'],
  ['sum(1..10, # - 1)', 'int 45'],
  ['sum(1..10, 1 - #)', 'int -45'],
  ['reduce(1..10000000, # + #acc)', 'int 50000005000000'],
  ['reduce(1..10, #acc + #, 5)', 'int 60'],
  ['sum(1..9223372036854775807)', 'int -4611686018427387904'],
  ['sum(3..1)', 'int 0'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['sum(1..3, # * #)', 'int 14'],
  ['sum(1..3, 2 + #)', 'int 12'],
  ['sum(1..3, # - 2)', 'int 0'],
  ['reduce(1..4, #acc + #, nil)', '! invalid operation: <nil> + int'],
  ['reduce(1..3, # + 1)', 'int 4'],
  ['reduce(1..3, #acc + #acc)', 'int 4'],
  ['reduce(-3..3, # + #)', 'int 6'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
