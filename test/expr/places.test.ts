import { expect, it } from 'vitest'
import { placesIn, type ResultPlace } from '../../src/expr/places.ts'

// Values at a path of names; `[]` are the entries of a list.
function valuesAt(condition: string, ...path: readonly string[]): readonly unknown[] {
  let place: ResultPlace | null | undefined = placesIn(condition)
  for (const name of path) place = name === '[]' ? place?.entry : place?.fields.get(name)
  if (!place) throw new Error(`${condition} does not look there`)
  return [...place.values]
}

it('finds what is compared, and with what', () => {
  expect(valuesAt('result < 5')).toContain(5)
  expect(valuesAt('result[0] < -5 && result[1] >= 7', '[]')).toEqual([-5, 7])
  expect(valuesAt('result.data.status == "ok"', 'data', 'status')).toEqual(['ok'])
  expect(valuesAt('result["a b"] in ["x", "y"]', 'a b')).toEqual(['x', 'y'])
  expect(valuesAt('result.ok && !result.bad', 'ok')).toEqual([true, false])
  expect(valuesAt('result.a == nil', 'a')).toEqual([null])
})

it('looks through functions, predicates, pipes and names', () => {
  expect(valuesAt('asInt(default(result, 0)) < 3')).toContain(3)
  expect(valuesAt('all(result, # < 1000)', '[]')).toContain(1000)
  expect(valuesAt('none(result.items, {.ms > 9})', 'items', '[]', 'ms')).toEqual([9])
  expect(valuesAt('map(result.items, .ms) | max() < 8', 'items', '[]', 'ms')).toEqual([8])
  expect(valuesAt('let rate = result.rate; rate >= 0.5', 'rate')).toContain(0.5)
  expect(valuesAt('isNaN(result[0])', '[]')).toContain('NaN')
})

it('knows how long lists are asked to be', () => {
  const place = placesIn('len(result) == 2 || result[4] > 0')
  expect([...(place?.lengths ?? [])]).toEqual([2])
  expect(place?.least).toBe(5)
  expect(placesIn('"a" in result')?.fields.has('a')).toBe(true)
  expect(placesIn('fromJSON(result).n == 1')?.decoded?.fields.has('n')).toBe(true)
})

it('says nothing of what is no expression', () => {
  expect(placesIn('result >=')).toBeNull()
})

it('looks where get, predicates, signs and slices look', () => {
  expect(valuesAt('get(result, "a") > 1', 'a')).toContain(1)
  expect(valuesAt('result[-1] > 3', '[]')).toEqual([3])
  expect(valuesAt('result.a[1:3][0] > 2', 'a', '[]')).toEqual([2])
  expect(valuesAt('-5 < result')).toEqual([-5])
  expect(valuesAt('all(result.x, #.y == "a")', 'x', '[]', 'y')).toEqual(['a'])
  expect(valuesAt('one(result, {.a.b == 1})', '[]', 'a', 'b')).toEqual([1])
  expect(valuesAt('map(result, #.v)[0] > 4', '[]', 'v')).toEqual([4])
  expect(valuesAt('filter(result, # > 3)[0] > 1', '[]')).toEqual([1, 3])
  expect(valuesAt('reduce(result, #acc + #) > 7', '[]')).toEqual([7])
  expect(valuesAt('first(result) > 2', '[]')).toEqual([2])
  expect(valuesAt('let x = 5; result.a > x && result.b > 2', 'b')).toEqual([2])
  expect(valuesAt('result.n in 1..3', 'n')).toEqual([1, 3])
  expect(valuesAt('result.a > -result.b', 'b')).toEqual([])
})

it('asks lists for the lengths that are listed', () => {
  expect([...(placesIn('len(result) in [2, 3]')?.lengths ?? [])]).toEqual([2, 3])
  expect([...(placesIn('count(result, # > 1) > 2')?.lengths ?? [])]).toEqual([2])
  expect(placesIn('result.a[1:3][0] > 2')?.fields.get('a')?.least).toBe(1)
})
