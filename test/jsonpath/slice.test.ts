import { describe, expect, it } from 'vitest'
import { json } from '../../src/jsonpath/found.ts'
import { sliceEach } from '../../src/jsonpath/slice.ts'

const list = json(['a', 'b', 'c', 'd'])
const index = (start: number) => ({ start, end: start + 1, step: null, endIsDerived: true })
const slice = (start: number | null, end: number | null, step: number | null = null) => ({
  start,
  end,
  step,
  endIsDerived: false,
})
const sliced = (part: ReturnType<typeof slice>) => {
  const { values, error } = sliceEach([list], { kind: 'array', ...part })
  return error ?? values.map((found) => (found.kind === 'json' ? found.value : found.kind))
}

describe('sliceEach', () => {
  it('counts from the end where an index is negative', () => {
    expect([sliced(index(0)), sliced(index(-1)), sliced(slice(-2, null))]).toEqual([
      ['a'],
      ['d'],
      ['c', 'd'],
    ])
  })

  it('takes every so many', () => {
    expect(sliced(slice(0, null, 3))).toEqual(['a', 'd'])
    expect(sliced(slice(0, null, 0))).toBe('step must be > 0')
  })

  it('finds nothing between an index and itself, even past the end', () => {
    expect([sliced(slice(2, 2)), sliced(slice(9, 9))]).toEqual([[], []])
  })

  it('does not go past the ends', () => {
    expect(sliced(index(5))).toBe('array index out of bounds: index 5, length 4')
    expect(sliced(index(-5))).toBe('array index out of bounds: index -1, length 4')
    expect(sliced(slice(0, 9))).toBe('array index out of bounds: index 8, length 4')
    expect(sliced(slice(3, 1))).toBe('starting index 3 is greater than ending index 1')
  })

  it('passes over a null and refuses what is no list', () => {
    const part = { kind: 'array', ...index(0) } as const
    expect(sliceEach([json(null), list], part)).toMatchObject({ values: [json('a')], error: null })
    expect(sliceEach([json(5)], part).error).toBe('float64 is not array or slice')
    expect(sliceEach([{ kind: 'none' }], part).panic).toBe(true)
  })
})
