import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['result[9] > 1 || true', 'bool true'],
  ['result[9] > 1 && false', 'bool false'],
  ['filter(result, # > 5)[0]', '! reflect: slice index out of range'],
  ['first(filter(result, # > 5))', '<nil> <nil>'],
  ['len(filter([1, "a"], # == 1))', 'int 1'],
  ['count([1, "a"], # == 1) > 0', 'bool true'],
  ['count([1, 2, "a"], # > 0) >= 2', 'bool true'],
  ['count([1, "a"], # > 0) >= 2', '! invalid operation: string > int'],
  ['sum([result[0], 1e16, -1e16])', 'float64 0.97'],
  ['sum(map(result, # * 2))', 'float64 2.94'],
  ['all([1, "a"], # == 1) && all([1, "a"], # > 5)', 'bool false'],
  ['map(filter([1, 2], # > 1), # + #index)', '[]interface {} [2]'],
  ['int(result[0]) in 0..1', 'bool true'],
  ['5 in 1..10000000', 'bool true'],
  ['5.0 in 1..10000000', '! memory budget exceeded'],
  ['true && {"x": 5}.x', 'int 5'],
  ['{"x": 5}.x and true', 'int 5'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
