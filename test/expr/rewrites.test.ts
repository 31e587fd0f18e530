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

// Answers of expr-lang 1.17.8.
it.each([
  ['(1) ?? (["a"])', 'int 1'],
  ['1.0 in []', 'bool false'],
  ['(1) ?? (1..3)', 'int 1'],
  ['map(toPairs({"a": 1}), #)', '[]interface {} [[a 1]]'],
  ['map(filter(1..4, # > 2), #index)', '[]interface {} [0 1]'],
  ['last(map(filter(1..4, # > 2), # * 2))', 'int 8'],
  ['all([], # > 0) and any([], # > 3)', 'bool false'],
  ['sum([1, nil])', '! invalid operation: int + <nil>'],
  ['count([], # > 2) >= 0', 'bool true'],
  ['count({"x": [3, "a"]}.x, # > 2) >= 1', 'bool true'],
  ['count([], # > 2) < 1', 'bool true'],
  ['count({"x": [3, "a"]}.x, # > 2) < 1', '! invalid operation: string > int'],
  ['sum([{"a":1},{"a":2}], #.a)', 'int 3'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
