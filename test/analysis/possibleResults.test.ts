import { expect, it } from 'vitest'
import { possibleResults } from '../../src/analysis/possibleResults.ts'

it('has the shape that a condition looks at', () => {
  for (const result of possibleResults('result.data[1].ok == true').slice(0, 2)) {
    expect(result).toEqual({ data: [{ ok: expect.any(Boolean) }, { ok: expect.any(Boolean) }] })
  }
})

it('sets two places against each other', () => {
  const results = possibleResults('result.failed / result.all < 0.1') as readonly {
    readonly failed: number
    readonly all: number
  }[]
  const ratios = results.map(({ failed, all }) => failed / all)
  expect(ratios.some((ratio) => ratio > 0 && ratio < 0.1)).toBe(true)
  expect(ratios.some((ratio) => ratio > 0.1)).toBe(true)
})

it('has lists of the lengths that are asked for, and the empty one', () => {
  const lengths = possibleResults('len(result) >= 3').map((one) => (one as unknown[]).length)
  expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 3, 4]))
})

it('writes what is read as JSON, and leaves out what may be missing', () => {
  expect(possibleResults('fromJSON(result).n == 7')).toContain('{"n":7}')
  expect(possibleResults('result.n == 7')).toContainEqual({})
})

it('of no condition is yes and no, of nonsense nothing, of a monster not too much', () => {
  expect(possibleResults('')).toEqual([1, 0])
  expect(possibleResults('result >=')).toEqual([])
  const many = Array.from({ length: 60 }, (_, index) => `result.f${index} < ${index}`).join(' && ')
  expect(possibleResults(many).length).toBeLessThanOrEqual(400)
})

const tried = (condition: string, most: number): readonly unknown[] =>
  possibleResults(condition).slice(0, most)

it('gives all places a value each, then each pair of values, then leaves a field out', () => {
  // What 5 and "x" are compared with: themselves, their neighbours, and what is neither.
  const numbers = [5, 6, 2.5, 0]
  const texts = ['x', 'another text']
  expect(possibleResults('result.a < 5 && result.b == "x"')).toEqual([
    { a: 5, b: 'x' },
    { a: 6, b: 'another text' },
    { a: 2.5, b: 'x' },
    { a: 0, b: 'another text' },
    ...numbers.flatMap((a) => texts.map((b) => ({ a, b }))),
    { b: 'x' },
    { a: 5 },
  ])
})

it('leaves all other places as they come where two differ', () => {
  const results = possibleResults('result.a > 1 && result.b > 1 && result.c == true') as readonly {
    readonly a: number
    readonly b: number
    readonly c: boolean
  }[]
  const both = results.filter(({ a, b }) => a === 2 && b === 0.5)
  expect(both).toEqual([{ a: 2, b: 0.5, c: true }])
  expect(results).toContainEqual({ a: 1, b: 0, c: true })
  expect(results).toContainEqual({ a: 1, b: 2, c: false })
})

it('gives places that are compared with each other the values of the rest, or yes and no', () => {
  expect(tried('result.a < result.b', 6)).toEqual([
    { a: 1, b: 1 },
    { a: 0, b: 0 },
    { a: 1, b: 1 },
    { a: 1, b: 0 },
    { a: 0, b: 1 },
    { a: 0, b: 0 },
  ])
  expect(tried('result.a < result.b && result.c > 3', 4)).toEqual(
    [3, 4, 1.5, 0].map((one) => ({ a: one, b: one, c: one })),
  )
})

it('has nothing but texts of JSON where the condition decodes it', () => {
  expect(possibleResults('fromJSON(result).n == 7')).toEqual(
    [7, 8, 3.5, 0].map((n) => JSON.stringify({ n })),
  )
  expect(possibleResults('fromJSON(result)[0] > 3')).toEqual(
    expect.arrayContaining(['[3]', '[]', '[3,3]']),
  )
})

it('has lists that hold one value, and lists that hold several', () => {
  const lists = possibleResults('result[0] > 3')
  expect(lists.slice(0, 4)).toEqual([[3], [4], [1.5], [0]])
  expect(lists.slice(4)).toEqual([
    ...[[], [], [], []],
    ...[3, 4, 1.5, 0].flatMap((one, place, all) => [
      [one, one],
      [one, all[(place + 1) % 4]],
    ]),
  ])
})

it('makes one list longer or shorter at a time', () => {
  const results = possibleResults('result.a[0] > 1 && result.b[0] > 1')
  expect(results).toContainEqual({ a: [], b: [1] })
  expect(results).toContainEqual({ a: [1, 1], b: [1] })
  expect(results).toContainEqual({ a: [1], b: [] })
  expect(results).not.toContainEqual({ a: [], b: [] })
})

it('has no list of less than nothing, nor of more than a hundred', () => {
  const lengths = (condition: string): readonly number[] => [
    ...new Set(possibleResults(condition).map((one) => (one as unknown[]).length)),
  ]
  expect(lengths('len(result) == 0').toSorted((a, b) => a - b)).toEqual([0, 1])
  expect(Math.max(...lengths('len(result) > 99'))).toBe(100)
  expect(Math.max(...lengths('len(result) > 100'))).toBe(100)
  expect(Math.max(...lengths('len(result) > 200'))).toBe(1)
})
