import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/document/invalidInputError.ts'
import { minReplicas, weightsOf } from '../../src/questions/minReplicas.ts'
import { planFrom, services } from './given.ts'

// Whole numbers of pods in exact fractions, written down once more from the text of the rule: of
// the pods rounded up and down, without and with one pod more, the first that is closest.
function isMet(replicas: number, weight: number, tolerance: number, surge: boolean): boolean {
  if (weight === 0 || weight === 100) return true
  const up = Math.ceil((replicas * weight) / 100)
  const down = Math.floor((replicas * weight) / 100)
  const isHalf = (total: number): boolean => (total * weight) % 100 === 50
  const needsBoth = replicas > 1 || surge
  const candidates: { readonly canary: number; readonly total: number }[] = []
  if (up < replicas || !needsBoth) candidates.push({ canary: up, total: replicas })
  const downs = down > 0 || !needsBoth
  if (downs && !isHalf(replicas)) candidates.push({ canary: down, total: replicas })
  if (surge) candidates.push({ canary: up, total: replicas + 1 })
  if (surge && downs && !isHalf(replicas + 1))
    candidates.push({ canary: down, total: replicas + 1 })
  if (candidates.length === 0) return weight <= tolerance
  // |canary / total - weight / 100| <= tolerance / 100, without a division.
  return candidates.some(
    ({ canary, total }) => Math.abs(100 * canary - weight * total) <= tolerance * total,
  )
}

describe('the smallest number of replicas', () => {
  it('is enough, and one less is not, for all weights, tolerances and with or without surge', () => {
    let asked = 0
    for (let weight = 1; weight <= 99; weight++) {
      for (const tolerance of [0, 1, 2, 5]) {
        for (const maxSurge of [0, '25%']) {
          const query = { weights: [weight], tolerance, maxSurge, maxUnavailable: '25%' }
          const { replicas, largerThatFail, checked } = minReplicas(query)
          const surge = maxSurge !== 0
          if (replicas === null) throw new Error(`nothing meets ${weight}`)
          for (let size = 1; size < replicas; size++) {
            expect(isMet(size, weight, tolerance, surge)).toBe(false)
          }
          expect(isMet(replicas, weight, tolerance, surge)).toBe(true)
          const failing: number[] = []
          for (let size = replicas + 1; size <= checked; size++) {
            if (!isMet(size, weight, tolerance, surge)) failing.push(size)
          }
          expect(largerThatFail).toEqual(failing)
          asked++
        }
      }
    }
    console.log(`${asked} questions, each by brute force over all sizes`)
  })

  it('is 9 for a tenth with surge and 10 without, as public sources have it', () => {
    const tenth = (maxSurge: number | string): number | null =>
      minReplicas({ weights: [10], maxSurge, maxUnavailable: '25%' }).replicas
    expect([tenth('25%'), tenth(0)]).toEqual([9, 10])
  })

  it('is that of the weight that needs most', () => {
    expect(minReplicas({ weights: [50, 10, 1], maxSurge: 0 }).replicas).toBe(100)
    expect(minReplicas({ weights: [] }).replicas).toBe(1)
  })

  it('is none for what is no percentage', () => {
    expect(minReplicas({ weights: [Math.PI] }).replicas).toBeNull()
  })
})

describe('what works above it', () => {
  it('goes on beyond what was tried: nothing above fails, or the same fails again and again', () => {
    for (const tolerance of [0, 1, 2, 5]) {
      for (let weight = 1; weight <= 99; weight += 7) {
        const { largerAlwaysWork, checked } = minReplicas({ weights: [weight], tolerance })
        let failing = 0
        for (let size = checked + 1; size <= checked + 2000; size++) {
          if (!isMet(size, weight, tolerance, true)) failing++
        }
        if (tolerance > 0 || largerAlwaysWork) expect(failing).toBe(0)
        else expect(failing).toBeGreaterThan(0)
      }
    }
  })
})

it('the weights of a plan are those of its steps, each once', () => {
  const plan = planFrom(
    '{ canary: { maxSurge: 1, steps: [{ setWeight: 5 }, { pause: {} }, { setWeight: 5 }, { setWeight: 40 }] } }',
  )
  expect(weightsOf(plan)).toEqual({ weights: [5, 40], maxSurge: 1, maxUnavailable: null })
})

it('a router sends its weights, whatever the pods', () => {
  const routed = `{ canary: { canaryService: web-canary, stableService: web,
    trafficRouting: { plugins: { org/x: {} } }, steps: [{ setWeight: 25 }] } }`
  expect(weightsOf(planFrom(routed, 4, services))).toEqual({ weights: [] })
})

it('weights and tolerances that are none are refused', () => {
  const wrong = [{ weights: null }, { weights: [-1] }, { weights: [10], tolerance: 1e-300 }]
  for (const query of wrong) expect(() => minReplicas(query as never)).toThrow(InvalidInputError)
})
