import { expect, it } from 'vitest'
import { type GoType, intType } from '../../src/expr/goType.ts'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import {
  addUp,
  anyInsteadOfCount,
  combinePredicates,
  compareWithRange,
  countInsteadOfFilter,
  findInsteadOfFilter,
  findLastInsteadOfFilter,
  lookUp,
  mapWhileFiltering,
  stopCounting,
  sumWhileMapping,
} from '../../src/expr/rewrites.ts'
import { builtin, type Expression, partsOf } from '../../src/expr/syntax.ts'
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

const all = {
  lookUp,
  compareWithRange,
  mapWhileFiltering,
  countInsteadOfFilter,
  findLastInsteadOfFilter,
  findInsteadOfFilter,
  combinePredicates,
  addUp,
  sumWhileMapping,
  anyInsteadOfCount,
  stopCounting,
}

// `i` is an int; of all other names nothing is known.
function typesOf(expression: Expression, types = new Map<Expression, GoType>()): typeof types {
  if (expression.kind === 'identifier' && expression.name === 'i') types.set(expression, intType)
  for (const part of partsOf(expression)) typesOf(part, types)
  return types
}

const rewritten = (name: keyof typeof all, expression: Expression): Expression | null =>
  all[name](expression, typesOf(expression))

it.each<readonly [keyof typeof all, string, string | null]>([
  ['lookUp', 'i in [1, 2]', '(i) in [1, 2]'],
  ['lookUp', 'x in ["a", "b"]', '(x) in [a, b]'],
  ['lookUp', 'x in [1, 2]', null],
  ['lookUp', 'i in []', null],
  ['lookUp', 'i in [1, 2.5]', null],
  ['lookUp', 'i in [1, x]', null],
  ['lookUp', 'x in ["a", x]', null],
  ['lookUp', 'i in a', null],
  ['lookUp', 'i == [1, 2]', null],
  ['lookUp', 'len([1, 2])', null],
  ['compareWithRange', 'i in 1..3', 'i >= 1 and i <= 3'],
  ['compareWithRange', 'x in 1..3', null],
  ['compareWithRange', 'i == (1..3)', null],
  ['compareWithRange', 'i in 1..x', null],
  ['compareWithRange', 'i in x..3', null],
  ['compareWithRange', 'i in 1 + 3', null],
  ['compareWithRange', 'i in a', null],
  ['compareWithRange', 'len(1..3)', null],
  ['mapWhileFiltering', 'map(filter(a, # > 1), # + 1)', 'filter(a, { # > 1 }, map: # + 1)'],
  ['mapWhileFiltering', 'map(filter(a, # > 1), # + #index)', null],
  ['mapWhileFiltering', 'map(a, #)', null],
  ['mapWhileFiltering', 'map(uniq(a), #)', null],
  ['mapWhileFiltering', 'any(filter(a, # > 1), #)', null],
  ['mapWhileFiltering', 'a', null],
  ['countInsteadOfFilter', 'len(filter(a, # > 1))', 'count(a, { # > 1 })'],
  ['countInsteadOfFilter', 'len(map(a, #))', null],
  ['countInsteadOfFilter', 'len(a)', null],
  ['countInsteadOfFilter', 'first(filter(a, # > 1))', null],
  ['findLastInsteadOfFilter', 'last(filter(a, # > 1))', 'findLast(a, { # > 1 })'],
  ['findLastInsteadOfFilter', 'first(filter(a, # > 1))', null],
  ['findLastInsteadOfFilter', 'last(map(a, #))', null],
  ['findLastInsteadOfFilter', 'filter(a, # > 1)[0]', null],
  ['findInsteadOfFilter', 'first(filter(a, # > 1))', 'find(a, { # > 1 })'],
  ['findInsteadOfFilter', 'filter(a, # > 1)[0]', 'find(a, { # > 1 })'],
  ['findInsteadOfFilter', 'filter(a, # > 1)[1]', null],
  ['findInsteadOfFilter', 'filter(a, # > 1)["0"]', null],
  ['findInsteadOfFilter', 'map(a, #)[0]', null],
  ['findInsteadOfFilter', 'a[0]', null],
  ['findInsteadOfFilter', 'first(a)', null],
  ['findInsteadOfFilter', 'last(filter(a, # > 1))', null],
  ['combinePredicates', 'all(a, # > 1) and all(a, # < 4)', 'all(a, { # > 1 and # < 4 })'],
  ['combinePredicates', 'all(a, # > 1) && all(a, # < 4)', 'all(a, { # > 1 && # < 4 })'],
  ['combinePredicates', 'any(a, # > 1) or any(a, # < 4)', 'any(a, { # > 1 or # < 4 })'],
  ['combinePredicates', 'any(a, # > 1) || any(a, # < 4)', 'any(a, { # > 1 || # < 4 })'],
  ['combinePredicates', 'none(a, # > 1) and none(a, # < 4)', 'none(a, { # > 1 or # < 4 })'],
  ['combinePredicates', 'none(a, # > 1) && none(a, # < 4)', 'none(a, { # > 1 || # < 4 })'],
  ['combinePredicates', 'all(a, # > 1) or all(a, # < 4)', null],
  ['combinePredicates', 'any(a, # > 1) and any(a, # < 4)', null],
  ['combinePredicates', 'one(a, # > 1) and one(a, # < 4)', null],
  ['combinePredicates', 'all(a, # > 1) and any(a, # < 4)', null],
  ['combinePredicates', 'all(a, # > 1) and all(b, # < 4)', null],
  ['combinePredicates', 'all(a, # > 1) and x', null],
  ['combinePredicates', 'x and all(a, # > 1)', null],
  ['combinePredicates', 'x and x', null],
  ['combinePredicates', 'len(a) and len(a)', null],
  ['combinePredicates', 'all(a, # > 1)', null],
  [
    'combinePredicates',
    'all(a, any(#, # > 1)) and all(a, any(#, # < 4))',
    'all(a, { any(#, { # > 1 }) and any(#, { # < 4 }) })',
  ],
  [
    'combinePredicates',
    'all(a, all(#, # > 1)) and all(a, all(#, # < 4))',
    'all(a, { all(#, { # > 1 and # < 4 }) })',
  ],
  ['addUp', 'sum([x, 1, 2])', 'x + (1 + 2)'],
  ['addUp', 'sum([x, 1])', 'x + 1'],
  ['addUp', 'sum([x])', null],
  ['addUp', 'sum([])', null],
  ['addUp', 'sum(a)', null],
  ['addUp', 'sum([x, 1], # + 1)', null],
  ['addUp', 'len([x, 1])', null],
  ['addUp', 'x', null],
  ['sumWhileMapping', 'sum(map(a, # * 2))', 'sum(a, { # * 2 })'],
  ['sumWhileMapping', 'sum(filter(a, #))', null],
  ['sumWhileMapping', 'sum(map(a, #), # * 2)', null],
  ['sumWhileMapping', 'sum(a)', null],
  ['sumWhileMapping', 'len(map(a, # * 2))', null],
  ['anyInsteadOfCount', 'count(a, # > 1) > 0', 'any(a, { # > 1 })'],
  ['anyInsteadOfCount', 'count(a, # > 1) >= 1', 'any(a, { # > 1 })'],
  ['anyInsteadOfCount', 'count(a, # > 1) > 1', null],
  ['anyInsteadOfCount', 'count(a, # > 1) >= 0', null],
  ['anyInsteadOfCount', 'count(a, # > 1) == 0', null],
  ['anyInsteadOfCount', 'count(a, # > 1) == 1', null],
  ['anyInsteadOfCount', 'count(a, # > 1) > 0.0', null],
  ['anyInsteadOfCount', 'count(a) > 0', null],
  ['anyInsteadOfCount', 'len(a) > 0', null],
  ['anyInsteadOfCount', 'count(a, # > 1)', null],
])('%s makes of %s: %s', (name, text, expected) => {
  const found = rewritten(name, parseText(text))
  expect(found === null ? null : printExpression(found)).toBe(expected)
})

// How many are enough to know the answer; one at most is no change.
it.each([
  ['count(a, # > 1) > 2', 3],
  ['count(a, # > 1) >= 2', 2],
  ['count(a, # > 1) < 2', 2],
  ['count(a, # > 1) <= 2', 3],
  ['count(a, # > 1) > 1', 2],
  ['count(a, # > 1) <= 1', 2],
  ['count(a, # > 1) > 0', null],
  ['count(a, # > 1) >= 1', null],
  ['count(a, # > 1) < 1', null],
  ['count(a, # > 1) <= 0', null],
  ['count(a, # > 1) == 2', null],
  ['count(a, # > 1) != 2', null],
  ['count(a, # > 1) > 2.0', null],
  ['count(a) > 2', null],
  ['len(a) > 2', null],
  ['count(a, # > 1)', null],
])('%s is known after %s', (text, threshold) => {
  const types = new Map<Expression, GoType>()
  const found = stopCounting(parseText(text), types)
  expect(found === null ? null : found.kind === 'binary' && found.left).toEqual(
    threshold === null ? null : expect.objectContaining({ name: 'count', threshold }),
  )
  expect([...types.values()]).toEqual(threshold === null ? [] : [intType])
  if (found !== null) expect(stopCounting(found, types)).toBeNull()
})

it('what is counted down from the end, and a filter that maps, keep what they do', () => {
  const filter = parseText('filter(a, # > 1)')
  const at = (value: bigint): Expression => {
    const property = { kind: 'integer', value } as const
    return { kind: 'member', base: filter, property, optional: false, method: false }
  }
  expect(rewritten('findLastInsteadOfFilter', at(-1n))).toMatchObject({
    name: 'findLast',
    throws: true,
    map: null,
  })
  expect(rewritten('findInsteadOfFilter', at(-1n))).toBeNull()
  expect(rewritten('findInsteadOfFilter', at(0n))).toMatchObject({ name: 'find', throws: true })
  expect(rewritten('findInsteadOfFilter', parseText('first(filter(a, #))'))).toMatchObject({
    throws: false,
  })
  const mapped = rewritten('mapWhileFiltering', parseText('map(filter(a, # > 1), # + 1)'))
  if (mapped === null) throw new Error('nothing was made of it')
  expect(rewritten('findInsteadOfFilter', builtin('first', [mapped]))).toMatchObject({
    name: 'find',
    map: { kind: 'binary' },
  })
  const predicate = { kind: 'predicate', body: parseText('1') } as const
  expect(rewritten('mapWhileFiltering', builtin('map', [mapped, predicate]))).toBeNull()
})
