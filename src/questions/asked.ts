import type { Plan } from '../plan/plan.ts'
import { takeLive } from '../simulation/live/takeLive.ts'
import type { LiveScenario, Scenario } from '../simulation/scenario.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type RehearsalOptions, rehearsal } from './rehearsal.ts'

/**
 * What a question is asked of: a plan alone, which is rehearsed; a whole scenario, which is taken
 * as it is; or live objects, `{ live: readLive(…) }`, from which a scenario goes on.
 */
export type Asked = Plan | Scenario | LiveScenario

/** The scenario that is asked of; options are for a plan's rehearsal. */
export function askedScenario(asked: Asked, options: RehearsalOptions = {}): Scenario {
  if (!isScenario(asked)) return rehearsal(asked, options)
  if (asked.live === undefined || asked.plan !== undefined) return asked as Scenario
  const { scenario } = takeLive(asked)
  // Objects that make no plan are refused by whoever runs them, with what is wrong.
  return scenario === null ? (asked as Scenario) : { ...asked, plan: scenario.plan }
}

/** The plan that is asked of, live objects before files; null: the live objects make none. */
export function askedPlan(asked: Asked): Plan | null {
  if (!isScenario(asked)) return asked
  return takeLive(asked).scenario?.plan ?? null
}

/** Why live objects make no plan; [] where there is one. */
export function askedInVain(asked: Asked): readonly Diagnostic[] {
  if (!isScenario(asked)) return []
  return takeLive(asked).told.filter(({ severity }) => severity === 'error')
}

/** A scenario, and not a plan alone. */
export function isScenario(asked: Asked): asked is Scenario | LiveScenario {
  return 'plan' in asked || 'live' in asked
}
