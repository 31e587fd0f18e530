import fc, { type Arbitrary } from 'fast-check'
import type { Plan } from '../../plan/plan.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Json } from '../../units/json.ts'
import { metricNames } from './analysisTemplates.ts'
import { FIRST_IMAGE, type PlanFamily } from './manifests.ts'
import { plans } from './plans.ts'
import { type Surroundings, worlds } from './worlds.ts'

/**
 * Whole scenarios: a plan of one of the families, a world around it, and somebody who operates it.
 */
export function scenarios(...families: readonly PlanFamily[]): Arbitrary<Scenario> {
  return fc
    .tuple(plans(...families), worlds(surroundings))
    .map(([plan, world]) => ({ plan, ...world }))
}

/**
 * A given plan in any world, under any operator; what is varied fits the generated plans unless
 * said otherwise.
 */
export function scenariosOf(plan: Plan, around: Surroundings = surroundings): Arbitrary<Scenario> {
  return worlds(around).map((world) => ({ plan, ...world }))
}

const readings: readonly Json[] = [1, 0.97, 0.92, 0.5, { error: 'no data' }]

/** Images and metrics of the generated plans. */
export const surroundings: Surroundings = {
  images: [FIRST_IMAGE, 'app:v2', 'app:v3', 'app:v4'],
  readings: Object.fromEntries(metricNames.map((name) => [name, readings])),
}
