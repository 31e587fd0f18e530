import { expect, it } from 'vitest'
import type { Cell } from '../../src/expr/compiler.ts'
import type { GoValue } from '../../src/expr/goValue.ts'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import {
  gathered,
  type Strays,
  stackedOperands,
  strayingParts,
  takeFromStack,
} from '../../src/expr/strays.ts'
import type { Expression } from '../../src/expr/syntax.ts'
import { answer } from './answer.ts'

it.each([
  ['findLast([1, 2, 3], true)', 'int 3'],
  ['3 == findLast([3], true)', '! interface conversion: interface {} is bool, not int'],
  ['1 < findLast([2], # > 5)', '! invalid operation: bool < <nil>'],
  ['[7, findLast([3], true)]', '[]interface {} [true 3]'],
  ['findLast([3], true) == 3', 'bool true'],
  ['max(9, last(filter([3], true)))', '! invalid argument for max (type bool)'],
  ['{"a": findLast([3], true)}', '! interface conversion: interface {} is bool, not string'],
])('%s is %s, as in the original', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['all(1..4, 1 == findLast([#], true))', '! interface conversion: interface {} is bool, not int'],
  ['nil ?? findLast([], # < 3)', '<nil> <nil>'],
  ['[1,2,3][findLastIndex([], # < 3)]', '! cannot fetch <nil> from bool'],
  ['[1,2,3][0:findLastIndex([], # < 3)]', '! cannot slice 0'],
  ['[1,2,3][findLastIndex({"x": [3, "a"]}.x, # < 3):]', '! invalid operation: string < int'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

const textsOf = (parts: Iterable<Expression>): readonly string[] => [...parts].map(printExpression)

it.each([
  ['1 + 2', []],
  ['find(a, #)', []],
  ['findLast(a, #)', ['findLast(a, { # })']],
  ['findLastIndex(a, #)', ['findLastIndex(a, { # })']],
  ['findLast', []],
  ['[1, findLast(a, #)]', ['findLast(a, { # })', '[1, findLast(a, { # })]']],
  ['len(a) + len(b)', []],
])('what leaves strays in %s: %j', (text, expected) => {
  expect(textsOf(strayingParts(parseText(text))).toSorted()).toEqual(expected.toSorted())
})

// The order in which they are pushed.
it.each([
  ['a + b', ['a', 'b']],
  ['a == b', ['a', 'b']],
  ['a and b', []],
  ['a && b', []],
  ['a or b', []],
  ['a || b', []],
  ['a ?? b', []],
  ['[a, b]', ['a', 'b']],
  ['{a: b}', ['"a"', 'b']],
  ['max(a, b)', ['a', 'b']],
  ['all(a, #)', []],
  ['a[b]', ['a', 'b']],
  ['a[b:c]', ['a', 'c', 'b']],
  ['a[:c]', ['a', 'c']],
  ['a[b:]', ['a', 'b']],
  ['f(a, b)', ['a', 'b', 'f']],
  ['-a', []],
  ['a ? b : c', []],
  ['let x = a; b', []],
  ['a; b', []],
])('%s takes %j from the stack', (text, expected) => {
  expect(textsOf(stackedOperands(parseText(text)))).toEqual(expected)
})

it('the values on top are taken, and the others stay', () => {
  const strays: Strays = [9n]
  const cells: Cell[] = [{ value: null }, { value: null }]
  const straying = (): GoValue => {
    strays.push(true, false)
    return 2n
  }
  takeFromStack([() => 1n, straying], cells, strays)
  expect(cells.map(({ value }) => value)).toEqual([false, 2n])
  expect(strays).toEqual([9n, 1n, true])
  takeFromStack([() => 3n, () => 4n], cells, strays)
  expect(cells.map(({ value }) => value)).toEqual([3n, 4n])
  expect(strays).toEqual([9n, 1n, true])
})

// Answers of expr-lang 1.17.8.
it.each([
  ['map([[1, 2], [3, 4]], findLast(#, # > 0))', '[]interface {} [true 4]'],
  ['map([[1, 2], [3, 4]], findLastIndex(#, # > 9))', '[]interface {} [false <nil>]'],
  ['map(1..2, [1, findLast([#], true)])', '[]interface {} [1 [true 2]]'],
  ['filter([[1, 2], [3, 4]], findLast(#, # > 0) > 1)', '[]interface {} [true [3 4]]'],
  ['filter([[1], [2]], findLast(#, true) > 9)', '[]interface {} []'],
  ['1 + len(map([[3], [2]], findLast(#, true)))', 'int 5'],
  ['[7, map([[1], [2]], findLast(#, true))]', '[]interface {} [1 [true 2]]'],
  ['sortBy([[1, 2], [0, 4]], findLast(#, # > 0))', '[]interface {} [[1 2] [0 4]]'],
])('a list is made of what lies on top: %s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

it('a list takes as much as it needs, and the rest stays', () => {
  const strays: Strays = [9n]
  expect(gathered([true, 1n, 2n], 2, strays)).toEqual([1n, 2n])
  expect(gathered([3n], 1, strays)).toEqual([3n])
  expect(strays).toEqual([9n, true])
})
