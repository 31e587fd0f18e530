import { describe, expect, it } from 'vitest'
import { normal } from '../../src/chance/distributions.ts'
import { uniform } from '../../src/chance/uniform.ts'

const draws = (of: (u: number) => number): readonly number[] =>
  Array.from({ length: 50_000 }, (_, i) => of(uniform(11, 'distribution', i)))
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('normal', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.8413447460685429, 1],
    [0.001, -3.090232306167813],
    [0.00001, -4.264890793922825],
  ])('has the quantile of %d at %d deviations', (u, deviations) => {
    expect(normal(u, 0, 1)).toBeCloseTo(deviations, 7)
    expect(normal(u, 10, 2)).toBeCloseTo(10 + 2 * deviations, 7)
  })

  it('is finite at both ends', () => {
    expect(normal(0, 0, 1)).toBeGreaterThan(-6.4)
    expect(normal(1, 0, 1)).toBeLessThan(6.4)
  })

  it('has the mean and the deviation it was asked for', () => {
    const values = draws((u) => normal(u, 50, 10))
    expect(Math.abs(meanOf(values) - 50)).toBeLessThan(0.18)
    expect(Math.abs(meanOf(values.map((value) => (value - 50) ** 2)) - 100)).toBeLessThan(2.6)
  })
})
