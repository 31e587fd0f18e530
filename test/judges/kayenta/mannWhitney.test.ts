import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending, mannWhitney, rankSum, TIED } from '../../../src/judges/kayenta/mannWhitney.ts'

const seven = [100, 100, 100, 100, 100, 100, 100, 1, 1, 1]
const ones = Array.from({ length: 10 }, () => 1)

describe('mannWhitney', () => {
  it('gives the recorded interval of a known case', () => {
    expect(mannWhitney(ones, seven, 0.98)).toEqual({
      ok: true,
      lower: -99,
      upper: -0.00006825022991538781,
      estimate: -98.99992904170193,
    })
  })

  it('cannot compare what ties throughout', () => {
    expect(mannWhitney([1, 1, 1, 1], [1, 1, 1, 1], 0.95)).toEqual({ ok: false, error: TIED })
  })

  it('spans all differences where the samples are small', () => {
    expect(mannWhitney([5, 7], [1, 2], 0.98)).toMatchObject({ lower: 3, upper: 6 })
  })

  it('gives mid-ranks to ties', () => {
    expect(rankSum([1, 2, 2], [2, 3])).toBe(1 + 3 + 3)
    expect(ascending([3, -1, 2])).toEqual([-1, 2, 3])
  })

  it('splits the ranks between the samples', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(sample, sample, (left, right) => {
        const [x, y] = [ascending(left), ascending(right)]
        const total = x.length + y.length
        expect(rankSum(x, y) + rankSum(y, x)).toBe((total * (total + 1)) / 2)
      }),
      { seed: 20260101, verbose: 1 },
    )
  })

  it('moves with its samples', () => {
    const x = [12, 15, 11, 18, 14, 13, 19, 16]
    const y = [9, 8, 10, 7, 6, 5, 4, 3]
    const near = mannWhitney(x, y, 0.98)
    const far = mannWhitney(
      x.map((value) => value + 1024),
      y,
      0.98,
    )
    if (!near.ok || !far.ok) throw new Error('tied')
    expect(Math.abs(far.lower - near.lower - 1024)).toBeLessThan(1e-3)
    expect(Math.abs(far.upper - near.upper - 1024)).toBeLessThan(1e-3)
  })
})

it.each([
  [[Number.POSITIVE_INFINITY, 1]],
  [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]],
  [[1, Number.NaN]],
  [['a text' as never, 2]],
])('comes to an end with %j, which cannot be ranked', (strange) => {
  for (const other of [[1, 2, 3], strange]) {
    expect(mannWhitney(strange, other, 0.98)).toHaveProperty('ok')
    expect(mannWhitney(other, strange, 0.98)).toHaveProperty('ok')
  }
})
