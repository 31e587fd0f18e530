import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { podsIn, rotationAt, rotationCounts } from '../../src/routers/rotation.ts'
import { started } from './sequence.ts'

const RUNS = { seed: 20260104 }
const cohortSizes = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 })

describe('a rotation over counted pods', () => {
  it('counts what it names one by one, from any place', () => {
    fc.assert(
      fc.property(cohortSizes, fc.nat(100), fc.nat(100), (cohorts, taken, requests) => {
        const counts = cohorts.map(() => 0)
        for (let request = 0; request < requests; request++) {
          const { cohort } = rotationAt(cohorts, taken + request)
          if (cohort >= 0) counts[cohort] = (counts[cohort] ?? 0) + 1
        }
        expect(rotationCounts(cohorts, taken, requests)).toEqual(counts)
      }),
      RUNS,
    )
  })

  it('serves every pod once in a full turn', () => {
    fc.assert(
      fc.property(cohortSizes, (cohorts) => {
        const pods = podsIn(cohorts)
        const named = Array.from({ length: pods }, (_, taken) => rotationAt(cohorts, taken))
        const seen = new Set(named.map(({ cohort, pod }) => `${cohort}/${pod}`))
        expect(seen.size).toBe(pods)
        expect(named.every(({ cohort, pod }) => pod >= 0 && pod < (cohorts[cohort] ?? 0))).toBe(
          true,
        )
      }),
      RUNS,
    )
  })

  it('mixes two cohorts as smoothly as nginx mixes two weights', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (stable) => {
        const cohorts = [stable, 100 - stable]
        const text = Array.from({ length: 100 }, (_, taken) =>
          rotationAt(cohorts, taken).cohort === 0 ? 's' : 'c',
        )
        const smooth = [...started('nginx', cohorts, 100)]
        const ahead = (letters: readonly string[], upTo: number) =>
          letters.slice(0, upTo).filter((letter) => letter === 's').length - (upTo * stable) / 100
        for (let upTo = 1; upTo <= 100; upTo++) {
          expect(Math.abs(ahead(text, upTo))).toBeLessThanOrEqual(0.5)
          expect(Math.abs(ahead(smooth, upTo))).toBeLessThanOrEqual(0.5)
        }
      }),
      RUNS,
    )
  })

  it('has nobody to name where no pod is ready', () => {
    expect(rotationAt([0, 0], 5)).toEqual({ cohort: -1, pod: -1 })
    expect(rotationCounts([0, 0], 5, 10)).toEqual([0, 0])
  })

  it('stays exact with a hundred thousand pods', () => {
    expect(rotationCounts([90_000, 10_000], 7, 1_000_000)).toEqual([900_000, 100_000])
  })
})
