import { describe, expect, it } from 'vitest'
import { logBeta, logGamma } from '../../src/judges/logarithm.ts'

describe('logarithm', () => {
  it('has no number where there is none', () => {
    expect([0, -1, -1e300, -Infinity].map(logGamma)).toEqual([NaN, NaN, NaN, NaN])
  })

  it('has the gamma function of whole and half numbers', () => {
    // 9! = 362880, 0! = 1! = 1, Γ(1/2) = √π, 100! from tables.
    expect(logGamma(10)).toBeCloseTo(Math.log(362880), 11)
    expect([logGamma(1), logGamma(2)].map((value) => Math.abs(value) < 1e-12)).toEqual([true, true])
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
    expect(logGamma(101)).toBeCloseTo(363.7393755555635, 9)
  })

  it('has the beta function', () => {
    // B(2, 3) = 1/12; B(1/2, 1/2) = π.
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 11)
    expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 11)
  })
})
