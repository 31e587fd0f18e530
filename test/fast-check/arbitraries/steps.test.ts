import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { basicSteps, routedSteps } from '../../../src/fast-check/arbitraries/steps.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function kindsIn(steps: Arbitrary<readonly JsonObject[]>): readonly string[] {
  const sample = fc.sample(steps, { seed: 1, numRuns: 200 }).flat()
  return [...new Set(sample.flatMap((step) => Object.keys(step)))].sort()
}

it('uses every step that means something without a router', () => {
  expect(kindsIn(basicSteps())).toEqual(['analysis', 'pause', 'setWeight'])
})

it('adds those that need one', () => {
  const kinds = ['analysis', 'experiment', 'pause', 'setCanaryScale', 'setWeight']
  expect(kindsIn(routedSteps(100))).toEqual(kinds)
})

it('keeps weights below their denominator, and uses all of it', () => {
  const sample = fc.sample(routedSteps(1000), { seed: 1, numRuns: 300 }).flat()
  const weights = sample.flatMap(({ setWeight }) =>
    typeof setWeight === 'number' ? [setWeight] : [],
  )
  expect(Math.max(...weights)).toBeGreaterThan(900)
  expect(Math.max(...weights)).toBeLessThanOrEqual(1000)
})
