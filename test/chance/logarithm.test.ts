import { describe, expect, it } from 'vitest'
import { naturalLogarithm } from '../../src/chance/logarithm.ts'

describe('the natural logarithm', () => {
  it('agrees with the engine’s own to the last digits', () => {
    for (const x of [1e-300, 0.001, 0.5, 1, 1.5, Math.E, 20, 1e6, 1e300]) {
      expect(naturalLogarithm(x)).toBeCloseTo(Math.log(x), 11)
    }
  })

  it('has no number where there is none', () => {
    expect([0, -1, Number.NaN].map(naturalLogarithm)).toEqual([-Infinity, NaN, NaN])
    expect(naturalLogarithm(Infinity)).toBe(Infinity)
  })
})
