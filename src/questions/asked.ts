import type { Plan } from '../plan/plan.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { type RehearsalOptions, rehearsal } from './rehearsal.ts'

/**
 * What a question is asked of: a plan alone, which is rehearsed, or a whole scenario, which is
 * taken as it is (with `live` it goes on from what a cluster has).
 */
export type Asked = Plan | Scenario

/** The scenario that is asked of; options are for a plan's rehearsal. */
export function askedScenario(asked: Asked, options: RehearsalOptions = {}): Scenario {
  return isScenario(asked) ? asked : rehearsal(asked, options)
}

/** The plan that is asked of. */
export function askedPlan(asked: Asked): Plan {
  return isScenario(asked) ? asked.plan : asked
}

/** A scenario, and not a plan alone. */
export function isScenario(asked: Asked): asked is Scenario {
  return 'plan' in asked
}
