import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/judges/kayenta/normalQuantile.ts'

describe('normalQuantile', () => {
  it('has the digits of commons-math at the usual confidence levels', () => {
    expect([0.98, 0.95, 0.9, 0.99, 0.5].map((level) => normalQuantile((1 - level) / 2))).toEqual([
      -2.326347874040841, -1.959963984540054, -1.644853626951473, -2.5758293035489004,
      -0.6744897501960816,
    ])
  })

  it('is symmetric, and infinite at the ends', () => {
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25))
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
    ])
  })

  it('agrees with tables far out', () => {
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 9)
    // 2p − 1 keeps only a few digits of so small a p, in the original as well.
    expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825366, 4)
  })
})
