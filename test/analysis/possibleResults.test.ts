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
