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

// A place in one line: what it is compared with, `#` how many entries it is asked to have, `+` how many it has at
// least, then what is looked at in it.
function shown(place: ResultPlace): string {
  return [
    ...[...place.values].map((value) => JSON.stringify(value)),
    ...[...place.lengths].map((length) => `#${length}`),
    ...(place.least > 0 ? [`+${place.least}`] : []),
    ...[...place.fields].map(([name, field]) => `.${name}(${shown(field)})`),
    ...(place.entry === null ? [] : [`[${shown(place.entry)}]`]),
    ...(place.decoded === null ? [] : [`json(${shown(place.decoded)})`]),
  ].join(' ')
}

const either = 'true false'

it.each([
  ['result', either],
  ['result.ok', `.ok(${either})`],
  ['result[0]', `+1 [${either}]`],
  ['not result.ok', `.ok(${either})`],
  ['!result.ok', `.ok(${either})`],
  ['-result.ok', '.ok()'],
  ['result.a and result.b', `.a(${either}) .b(${either})`],
  ['result.a && result.b', `.a(${either}) .b(${either})`],
  ['result.a or result.b', `.a(${either}) .b(${either})`],
  ['result.a || result.b', `.a(${either}) .b(${either})`],
  ['result.a + result.b', '.a() .b()'],
  ['result.a ? 1 : 2', `.a(${either})`],
  ['if result.a { 1 } else { 2 }', `.a(${either})`],
  ['1 ? result.a : 2', '.a()'],
  ['result == 1', '1'],
  ['result != 1', '1'],
  ['result < 1', '1'],
  ['result > 1', '1'],
  ['result <= 1', '1'],
  ['result >= 1', '1'],
  ['result contains "a"', '"a"'],
  ['result startsWith "a"', '"a"'],
  ['result endsWith "a"', '"a"'],
  ['result matches "a"', '"a"'],
  ['result + 1', ''],
  ['result == true', 'true'],
  ['result == nil', 'null'],
  ['result == 1.5', '1.5'],
  ['result == -1', '-1'],
  ['result == +1', '1'],
  ['result == -"a"', '"a"'],
  ['result in [1, "a"]', '1 "a"'],
  ['1 in result', '1 [1]'],
  ['"a" in result', '"a" .a()'],
  ['["a", 1] == result', '"a" 1'],
  ['result[0] == 1 and "a" in result', '"a" +1 [1 "a"]'],
  ['"a" in other', ''],
  ['1 in 1..2', ''],
  ['isNaN(result)', `"NaN"`],
  ['isInf(result)', `"+Inf"`],
  ['isNil(result)', ''],
  ['isNaN(other)', ''],
  ['other.isNaN(result)', ''],
  ['asInt(result) == 1', '1'],
  ['other(result) == 1', '1'],
  ['other(result.a).b == 1', '.a(1)'],
  ['asInt(result.a).b == 1', '.a(.b(1))'],
  ['asInt() == 1', ''],
  ['all(result, # > 1)', '[1]'],
  ['all(result, #)', `[${either}]`],
  ['none(result, #)', `[${either}]`],
  ['any(result, #)', `[${either}]`],
  ['one(result, #)', `[${either}]`],
  ['filter(result, #) == []', `[${either}]`],
  ['find(result, #) == nil', `[null ${either}]`],
  ['findLast(result, #) == nil', `[null ${either}]`],
  ['findIndex(result, #) == 1', `1 [${either}]`],
  ['findLastIndex(result, #) == 1', `1 [${either}]`],
  ['count(result, #) == 1', `#1 [${either}]`],
  ['map(result, #)[0] == 1', '[1]'],
  ['map(result, #index)[0] == 1', '1 []'],
  ['map(result, 1)[0] == 1', '1 []'],
  ['sortBy(result, #.a)[0].b == 1', '+1 [.b(1) .a()]'],
  ['groupBy(result, #.a).b == 1', '1 [.a()]'],
  ['reduce(result, #acc + #.a) == 1', '[1 .a()]'],
  ['all(other, # > 1)', ''],
  ['all(other, result.a == 1)', '.a(1)'],
  ['len(result) == 2', '#2 []'],
  ['len(result.a) == 2', '.a(#2 [])'],
  ['len(result.a) == "a"', '.a([])'],
  ['len(other) == 2', ''],
  ['result.a == 1 and len(result) == 2', '#2 .a(1)'],
  ['max(result, 3) == 2', '[3 2]'],
  ['result?.a?.b == 1', '.a(.b(1))'],
  ['(result.a ?? 1) == 2', '.a(1 2)'],
  ['result.a[1:2] == 1', '.a(1)'],
  ['result[-1] == 1', '[1]'],
  ['result[other] == 1', '1'],
  ['result[1.5] == 1', '1'],
  ['result[2] == 1 and result[0] == 3', '+3 [1 3]'],
  ['get(result, "a") == 1', '.a(1)'],
  ['get(result, 0) == 1', '+1 [1]'],
  ['get(other, "a") == 1', ''],
  ['first(result) == 1', '[1]'],
  ['upper(result) == "A"', '"A"'],
  ['upper(result.a).b == 1', '.a(.b(1))'],
  ['split(result.a, ",")[0] == "x"', '.a("x")'],
  ['fromJSON(result).a == 1', 'json(.a(1))'],
  ['fromJSON(result).a == fromJSON(result).b', 'json(.a() .b())'],
  ['let x = result.a; x == 1', '.a(1)'],
  ['let x = result.a; x', `.a(${either})`],
  ['let x = 1; result.a == x', '.a()'],
  ['let x = result; let y = x.a; y == 1', '.a(1)'],
  ['result.a == result[0:"x"]', '.a()'],
  ['other == 1', ''],
  ['1', ''],
])('%s looks at %s', (text, expected) => {
  const place = placesIn(text)
  expect(place === null ? null : shown(place)).toBe(expected)
})
