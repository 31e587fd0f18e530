import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsAt, streamOf, uniform, uniformAt, uniformInt } from '../../src/chance/uniform.ts'

const whole = fc.maxSafeInteger()
const FIXED = { seed: 20260101 }

describe('uniform', () => {
  // Golden: the hash is part of what users rely on, as a recorded seed must replay for ever.
  it('gives the draws it has always given', () => {
    expect([
      bitsAt(0, 0, 0),
      bitsAt(1, streamOf('podStartup'), 0),
      bitsAt(1, streamOf('podStartup'), 1),
      bitsAt(-1, streamOf('request'), 2 ** 40 + 3),
    ]).toEqual(GOLDEN)
  })

  it('stays in [0, 1) for every seed and index', () => {
    fc.assert(
      fc.property(whole, fc.string(), whole, (seed, stream, index) => {
        const u = uniform(seed, stream, index)
        expect(u).toBeGreaterThanOrEqual(0)
        expect(u).toBeLessThan(1)
        expect(uniformAt(seed, streamOf(stream), index)).toBe(u)
      }),
      FIXED,
    )
  })

  // χ² with 99 degrees of freedom is above 148.2 once in a thousand honest tries.
  it.each([0, 1, 42, -7, 2 ** 40])('fills a hundred bins evenly with seed %d', (seed) => {
    const bins = new Array<number>(100).fill(0)
    for (let i = 0; i < 100_000; i++) {
      const bin = uniformInt(seed, 'bins', i, 100)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const chiSquare = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(148.2)
    expect(chiSquare).toBeGreaterThan(60)
  })

  // Under independence a correlation over n pairs is normal with deviation 1/√n: 4 of them here.
  it.each([
    ['next index', (i: number) => uniform(5, 'request', i + 1)],
    ['next seed', (i: number) => uniform(6, 'request', i)],
    ['negative seed', (i: number) => uniform(-5, 'request', i)],
    ['index 2^32 further', (i: number) => uniform(5, 'request', i + 2 ** 32)],
    ['seed 2^32 further', (i: number) => uniform(5 + 2 ** 32, 'request', i)],
    ['neighbouring stream', (i: number) => uniform(5, 'requesu', i)],
    ['seed as index', (i: number) => uniform(i, 'request', 5)],
  ])('does not correlate with the draw of the %s', (_, other) => {
    const n = 20_000
    let sum = 0
    for (let i = 0; i < n; i++) sum += (uniform(5, 'request', i) - 0.5) * (other(i) - 0.5)
    expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n))
  })

  it('flips every bit of the draw with any bit of the index, about half the time', () => {
    const stream = streamOf('avalanche')
    const n = 2000
    for (let bit = 0; bit < 40; bit++) {
      const flips = new Array<number>(32).fill(0)
      for (let i = 0; i < n; i++) {
        const moved = Math.floor(i / 2 ** bit) % 2 === 0 ? i + 2 ** bit : i - 2 ** bit
        const difference = bitsAt(3, stream, i) ^ bitsAt(3, stream, moved)
        for (let k = 0; k < 32; k++) flips[k] = (flips[k] ?? 0) + ((difference >>> k) & 1)
      }
      for (const count of flips) expect(Math.abs(count / n - 0.5)).toBeLessThan(0.08)
    }
  })

  it('repeats no draw among neighbouring streams more often than chance does', () => {
    const streams = ['a', 'b', 'c', 'd'].map(streamOf)
    const seen = new Set<number>()
    for (const stream of streams) {
      for (let i = 0; i < 25_000; i++) seen.add(bitsAt(9, stream, i))
    }
    // 100,000 draws of 2^32 are expected to collide 1.16 times.
    expect(seen.size).toBeGreaterThan(100_000 - 10)
  })
})

const GOLDEN: readonly number[] = [394272811, 2218900847, 4041995910, 3668973252]
