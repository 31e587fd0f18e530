import { tagged } from '../plan/image.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rehearsal, RehearsedImage } from '../releases/difference.ts'
import type { ControllerRules } from '../releases/rules.ts'
import { planUnderRules } from '../simulation/release.ts'
import type { Scenario, ScriptEntry } from '../simulation/scenario.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Instant } from '../units/time.ts'
import { firstDifference, type Seen } from './firstDifference.ts'

/** A story in which two controllers part. */
export interface Shown extends Seen {
  /** Run it under either: `simulate({ ...scenario, controller: 'v1.9' })`. */
  readonly scenario: Scenario
  /** The instant at which they part. */
  readonly at: Instant
}

/** A rehearsal of a plan under two sets of rules; null: it comes to the same. */
export function rehearsed(
  plan: Plan,
  rehearsal: Rehearsal,
  metrics: NonNullable<Scenario['metrics']>,
  one: ControllerRules,
  other: ControllerRules,
): Shown | null {
  const scenario = scenarioOf(plan, rehearsal, metrics)
  const [before, after] = [one, other].map((rules) => planUnderRules(plan, rules).plan)
  if (!before || !after) return null
  const seen = firstDifference(
    simulate({ ...scenario, plan: before }),
    simulate({ ...scenario, plan: after }),
  )
  return seen === null ? null : { scenario, ...seen }
}

function scenarioOf(
  plan: Plan,
  { script, startup, failing, badMetrics, until }: Rehearsal,
  metrics: NonNullable<Scenario['metrics']>,
): Scenario {
  const { image } = plan.rollout.template
  const imageOf = (which: RehearsedImage): string =>
    which === 'first' ? image : tagged(image, which)
  const images = Object.entries(startup ?? {}).map(([which, span]) => [
    imageOf(which as RehearsedImage),
    { startup: span },
  ])
  const entries = script.map((entry) =>
    'setImage' in entry ? { ...entry, setImage: imageOf(entry.setImage) } : entry,
  )
  return {
    plan,
    script: [{ at: '0s', deploy: true }, ...(entries as readonly ScriptEntry[])],
    pods: { images: Object.fromEntries(images), failing: (failing ?? []).map(imageOf) },
    metrics: badMetrics ? {} : metrics,
    until,
  }
}
