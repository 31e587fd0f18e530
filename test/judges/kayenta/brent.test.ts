import { describe, expect, it } from 'vitest'
import { zeroBetween } from '../../../src/judges/kayenta/brent.ts'

describe('zeroBetween', () => {
  it('finds a zero within a ten-thousandth', () => {
    expect(Math.abs(zeroBetween((x) => x * x - 2, 0, 2) - Math.SQRT2)).toBeLessThan(1e-4)
    expect(Math.abs(zeroBetween((x) => Math.sign(x - 1.25), -10, 10) - 1.25)).toBeLessThan(1e-4)
  })

  it('takes an end that is one', () => {
    expect([zeroBetween((x) => x, 0, 5), zeroBetween((x) => x - 5, 0, 5)]).toEqual([0, 5])
  })

  it('ends where there is none', () => {
    expect(Number.isFinite(zeroBetween(() => 1, 0, 5))).toBe(true)
  })
})
