import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approximateWeight, weightToReplicas } from '../../src/replicas/weight.ts'

function split(replicas: number, weight: number, maxSurge: number): readonly [number, number] {
  const { canary, stable } = approximateWeight({
    replicas,
    weight,
    maxTrafficWeight: 100,
    maxSurge,
  })
  return [canary, stable]
}

describe('pods for a weight', () => {
  it('are rounded up', () => {
    const counts = [0, 20, 25, 33, 99, 100].map((weight) => weightToReplicas(10, weight, 100))
    expect(counts).toEqual([0, 2, 3, 4, 10, 10])
  })

  it('do not overflow with a large denominator', () => {
    expect(weightToReplicas(23, 100_000_000, 100_000_000)).toBe(23)
  })
})

describe('a weight in whole pods', () => {
  it.each([
    [3, 50, 0, [2, 1], 'a tie goes to the canary'],
    [3, 49, 1, [2, 2], 'a fourth pod comes closer'],
    [2, 99, 0, [1, 1], 'the stable keeps a pod'],
    [10, 18, 1, [2, 9], 'an eleventh pod comes closer'],
    [1, 1, 1, [1, 1], 'a pod that may surge goes to the canary'],
    [1, 49, 0, [0, 1], 'a single pod is the nearer one’s'],
    [10, 5, 1, [1, 10], 'one pod of eleven is nearer to 5 % than one of ten'],
    [0, 50, 1, [0, 0], 'no pods, none to split'],
  ] as const)(
    '%i pods at %i with surge %i are %j: %s',
    (replicas, weight, surge, expected, _why) => {
      expect(split(replicas, weight, surge)).toEqual(expected)
    },
  )

  it('wraps around where the product leaves 32 bits, as the original does', () => {
    // 2,147,483,700 is read as -2,147,483,596: a canary of -21,474,835.96 pods, rounded up.
    expect(split(21_474_837, 100, 0)).toEqual([-21_474_835, 42_949_672])
    expect(split(21_474_836, 100, 0)).toEqual([21_474_836, 0])
  })

  it('uses at most one more pod, and gives both sides one wherever it can', () => {
    const replicas = fc.integer({ min: 2, max: 300 })
    const weight = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(replicas, weight, fc.integer({ min: 0, max: 5 }), (count, wish, surge) => {
        const [canary, stable] = split(count, wish, surge)
        const total = canary + stable
        expect(total === count || (surge > 0 && total === count + 1)).toBe(true)
        expect(Math.min(canary, stable)).toBeGreaterThanOrEqual(1)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
})
