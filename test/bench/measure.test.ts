import { describe, expect, it } from 'vitest'
import { figuresOf, type Measure, readable } from './measure.ts'

describe('the bench', () => {
  it('finds that ten times the work takes several times as long', () => {
    const work = (rounds: number) => (): number => {
      let sum = 0
      for (let i = 0; i < rounds; i++) sum = (sum * 31 + i) | 0
      return sum
    }
    const measure: Measure = {
      name: 'work',
      goal: '',
      contenders: [
        { name: 'ours', operations: 1, run: work(10_000) },
        { name: 'peer', operations: 1, run: work(100_000) },
      ],
    }
    const [ours, peer] = figuresOf(measure, 20)
    expect(ours?.ratio).toBe(1)
    expect(peer?.ratio).toBeGreaterThan(3)
  })

  it('writes times with three digits and the unit that fits', () => {
    expect([44.12, 4203, 1_300_000, 2.1e9, 0.512].map(readable)).toEqual([
      '44.1 ns',
      '4.20 µs',
      '1.30 ms',
      '2.10 s',
      '0.512 ns',
    ])
  })
})
