import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import {
  basicSteps,
  managedRoutes,
  routedSteps,
} from '../../../src/fast-check/arbitraries/steps.ts'
import type { Draw } from '../../../src/steps/rule.ts'
import { kindsAs, ruleOf } from '../../../src/steps/step.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function kindsIn(steps: Arbitrary<readonly JsonObject[]>): readonly string[] {
  const sample = fc.sample(steps, { seed: 1, numRuns: 200 }).flat()
  return [...new Set(sample.flatMap((step) => Object.keys(step)))].sort()
}

/** The kinds that say of themselves that they are drawn. */
function drawnKinds(isDrawn: (draw: Draw) => boolean): readonly string[] {
  const drawn = kindsAs('printed').filter((kind) => {
    const { draws } = ruleOf(kind)
    return !('skip' in draws) && draws.some(isDrawn)
  })
  return [...drawn].sort()
}

it('uses every kind that means something without a router', () => {
  expect(kindsIn(basicSteps())).toEqual(drawnKinds(({ routed }) => !routed))
  expect(kindsIn(basicSteps())).toContain('pause')
})

it('adds those that need one', () => {
  expect(kindsIn(routedSteps(100, managedRoutes))).toEqual(drawnKinds(() => true))
  expect(kindsIn(routedSteps(100))).toContain('experiment')
})

it('sets routes only where the router knows some', () => {
  expect(kindsIn(routedSteps(100))).not.toContain('setHeaderRoute')
  expect(kindsIn(routedSteps(100, managedRoutes))).toContain('setMirrorRoute')
})

it('passes over no kind without a reason', () => {
  for (const kind of kindsAs('printed')) {
    const { draws } = ruleOf(kind)
    expect('skip' in draws ? draws.skip : kind).not.toBe('')
  }
})

it('keeps weights below their denominator, and uses all of it', () => {
  const sample = fc.sample(routedSteps(1000), { seed: 1, numRuns: 300 }).flat()
  const weights = sample.flatMap(({ setWeight }) =>
    typeof setWeight === 'number' ? [setWeight] : [],
  )
  expect(Math.max(...weights)).toBeGreaterThan(900)
  expect(Math.max(...weights)).toBeLessThanOrEqual(1000)
})
