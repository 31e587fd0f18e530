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
