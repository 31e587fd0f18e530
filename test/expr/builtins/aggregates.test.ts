import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  ['max(1, 2.5)', 'float64 2.5'],
  ['max(result, 5)', 'int 5'],
  ['min([3, [1, 2]])', 'int 1'],
  ['max([])', '<nil> <nil>'],
  ['max()', '! not enough arguments to call max'],
  ['min(["a", "b"])', '! invalid argument for min (type string)'],
  ['max("a")', '! invalid argument for max (type string)'],
  ['max([0 / 0, 1])', 'float64 NaN'],
  ['max([1, 0 / 0])', 'int 1'],
  ['mean([1, 2, 6])', 'float64 3'],
  ['mean([])', 'float64 0'],
  ['median([4, 1, 2, 3])', 'float64 2.5'],
  ['median([0 / 0, 1, 3])', 'float64 1'],
  ['median([])', 'float64 0'],
  ['mean([true])', '! invalid argument for mean (type bool)'],
  ['sort([3, 1, 2])', '[]interface {} [1 2 3]'],
  ['sort(["b", "a"], "desc")', '[]interface {} [b a]'],
  ['sort([1, "a"])', '! invalid operation: string < int'],
  ['sort([1], "up")', '! invalid order up, expected asc or desc'],
  ['sort(5)', '! cannot use int as argument (type []int) to call sort '],
  ['sortBy(result, -#, "up")', '! unknown order, use asc or desc'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
