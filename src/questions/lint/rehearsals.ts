import { formatTime } from '../../go/timeText.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Gates, Scenario } from '../../simulation/scenario.ts'
import type { Moment } from '../../timeline/moment.ts'
import { readTime } from '../../timeline/time.ts'
import { type Instant, start } from '../../units/time.ts'
import type { Release } from '../rehearsal/rehearsedSignals.ts'
import { runToRest } from '../rehearsal/settledAt.ts'
import { type RehearsalOptions, rehearsal } from '../rehearsal.ts'
import { STARTUP } from '../startup.ts'

/** A scenario without its plan: of what is linted, it says how the pods behave. */
export type LintScenario = Omit<Scenario, 'plan'>

/** A release that was run to its end. */
export interface Rehearsed {
  readonly scenario: Scenario
  /** From the new image on. */
  readonly moments: readonly Moment[]
  readonly releasedAt: Instant
  /** Of the new pods. */
  readonly hash: string
  /** When the new pods became the stable ones; null: never. */
  readonly promotedAt: Instant | null
}

/** Rehearsals of one Rollout, each run when the first rule asks, and once. */
export interface Rehearsals {
  /** What is run; null where the controller refuses it. */
  readonly plan: () => Plan | null
  /** Everything is good, and whoever is waited for comes at once. */
  readonly good: () => Rehearsed | null
  /** The same with pods that are ready at once, where nobody says how long they take. */
  readonly quick: () => Rehearsed | null
  /** Everything is bad, and nobody presses anything. */
  readonly bad: () => Rehearsed | null
  /** Only the measurements of one metric are bad; whoever is waited for comes at once. */
  readonly badMetric: (name: string) => Rehearsed | null
  /** What the caller's scenario says, if there is one. */
  readonly scenario: LintScenario | null
}

export function rehearsalsOf(
  readPlan: () => Plan | null,
  scenario: LintScenario | null,
): Rehearsals {
  const plan = once(readPlan)
  const scenes = new Map<string, Rehearsed | null>()
  const shared = (key: string, make: (known: Plan) => Scenario | null): Rehearsed | null => {
    const known = scenes.get(key)
    if (known !== undefined) return known
    const read = plan()
    const made = read === null ? null : make(read)
    const run = made === null ? null : rehearsed(made)
    scenes.set(key, run)
    return run
  }
  const good = (): Rehearsed | null =>
    shared('good', (read) => released(read, 'good', 'promote', scenario))
  const quick = (): Rehearsed | null =>
    scenario === null
      ? shared('quick', (read) => released(read, 'good', 'promote', { pods: { startup: '0s' } }))
      : good()
  const bad = (): Rehearsed | null =>
    shared('bad', (read) => released(read, 'bad', 'wait', scenario))
  const badMetric = (name: string): Rehearsed | null =>
    shared(`metric ${name}`, () => {
      const [one, other] = [good(), bad()]
      const signal = other?.scenario.metrics?.[name]
      if (one === null || signal === undefined) return null
      return { ...one.scenario, metrics: { ...one.scenario.metrics, [name]: signal } }
    })
  return { plan, good, quick, bad, badMetric, scenario }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function released(
  plan: Plan,
  release: Release,
  gates: Gates,
  scenario: LintScenario | null,
): Scenario {
  const begun = rehearsal(plan, { release, gates, until: '1s', ...asGiven(scenario) })
  const pods = scenario === null ? begun.pods : { ...scenario.pods, ...begun.pods }
  return pods === undefined ? begun : { ...begun, pods }
}

// The first image that the scenario sets is the release, and its pods behave as there.
function asGiven(scenario: LintScenario | null): RehearsalOptions {
  const entry = scenario?.script?.find(({ setImage }) => setImage !== undefined)
  const startup = scenario === null ? STARTUP : (scenario.pods?.startup ?? '0s')
  if (entry?.setImage === undefined) return { startup }
  return { startup, at: entry.at, image: entry.setImage }
}

function rehearsed(scenario: Scenario): Rehearsed | null {
  const { moments: all, settledAt } = runToRest(scenario)
  const entry = scenario.script?.find(({ setImage }) => setImage !== undefined)
  const releasedAt = (entry === undefined ? null : readTime(entry.at)) ?? start
  const moments = all.filter(({ at }) => at >= releasedAt && at <= settledAt)
  const hash = moments.at(-1)?.world.rollout?.spec.template.hash
  if (hash === undefined) return null
  const promoted = moments.find(({ world }) => world.rollout?.status.stableRS === hash)
  const until = formatTime(settledAt + 60_000)
  return {
    scenario: { ...scenario, until },
    moments,
    releasedAt,
    hash,
    promotedAt: promoted?.at ?? null,
  }
}
