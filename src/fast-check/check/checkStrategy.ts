import fc from 'fast-check'
import type { Invariant, Violation } from '../../laws/invariant.ts'
import { invariants as laws } from '../../laws/invariants.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'
import { scenariosOf } from '../arbitraries/scenarios.ts'
import {
  diagnosticLines,
  objectionsToAmounts,
  objectionsToGiven,
  objectionsToInvariants,
  objectionsToSeed,
  readOwnManifests,
} from './objections.ts'
import { type MetricOutcomes, outcomeTally } from './outcomeTally.ts'
import { type Breach, reportOf } from './report.ts'
import { simplest } from './simplest.ts'
import type { ManifestShrinking } from './smaller.ts'
import { surroundingsOf } from './surroundingsOf.ts'

/** What is checked, and how thoroughly. */
export interface StrategyCheck {
  /** What has to hold: promises made for this strategy, laws of the kit. Every law if absent. */
  readonly invariants?: readonly Invariant[]
  /** Scenarios to try; 1,000 if absent. */
  readonly runs?: number
  /** Which scenarios; the same seed always gives the same ones. 1 if absent. */
  readonly seed?: number
  /** Goes straight to the scenario of an earlier failure, as its report says. */
  readonly path?: string
  /** The Rollout to check, by its name or `namespace/name`; needed only if there are several. */
  readonly rollout?: string
  /**
   * Whether a failure is shown with these very manifests, so that it is this strategy's, or with
   * the least of them that still does it. `'kept'` if absent: world, script and seed become
   * simpler.
   */
  readonly manifests?: ManifestShrinking
  /**
   * Parts of the world that are not to be varied: metrics that are known, pods that are measured, a
   * script.
   */
  readonly given?: Partial<Omit<Scenario, 'plan'>>
  /** Told after each scenario how many were tried, for whoever shows how far it is. */
  readonly tried?: (count: number) => void
}

/** Whether a strategy holds what it promises. */
export interface StrategyVerdict {
  /** Nothing was found. */
  readonly ok: boolean
  /** Scenarios that were tried. */
  readonly runs: number
  /** What was found, as simple as it gets; null: nothing. */
  readonly failure: StrategyFailure | null
  /** How the measurements of every metric ended, over all scenarios that were tried. */
  readonly metrics: readonly MetricOutcomes[]
  /**
   * Metrics of which nothing was seen, or one side only (`one-sided-metric`), and those that only
   * erred (`erring-metric`), with the reason. [] where a check fails, which ends it early.
   */
  readonly warnings: readonly Diagnostic[]
}

/** What a check found. */
export type StrategyFailure =
  /** There is no plan in the manifests, or nothing could be tried with what is given. */
  | {
      readonly kind: 'refused'
      /** What is wrong, with its place and what to do. */
      readonly diagnostics: readonly Diagnostic[]
      /** The same as text, for people. */
      readonly report: string
    }
  | {
      readonly kind: 'broken'
      /** What does not hold. */
      readonly invariant: Invariant
      /** When, and why. */
      readonly violation: Violation
      /** As simple as it gets. */
      readonly scenario: Scenario
      /** The seed of fast-check that finds it again. */
      readonly seed: number
      /** The path of fast-check that finds it again. */
      readonly path: string
      /**
       * The law, the instant, the scenario, the tree at that instant, and a line that shows it
       * again.
       */
      readonly report: string
    }

/**
 * Tries somebody's own manifests (text or parsed objects) in many worlds: pods that start slowly,
 * partly or never, metrics that turn bad, operators who promote, abort, retry, scale, undo and
 * deploy at any time. The first breach of an invariant is made as simple as it gets. The same
 * arguments always give the same verdict.
 */
export function checkStrategy(
  manifests: string | readonly unknown[],
  options: StrategyCheck = {},
): StrategyVerdict {
  const { plan, diagnostics } = readOwnManifests(manifests, options.rollout)
  if (plan === null) {
    return refused(diagnostics)
  }
  const { invariants = Object.values(laws), runs = 1000, seed = 1, path, given = {} } = options
  const { manifests: shrinking = 'kept', tried = () => {} } = options
  const wrong = [
    ...objectionsToGiven({ plan, ...given }),
    ...objectionsToAmounts({ runs }),
    ...objectionsToSeed(seed),
    ...objectionsToInvariants(invariants),
  ]
  if (wrong.length > 0) return refused(wrong)
  const around = surroundingsOf(plan)
  const arbitrary = scenariosOf(plan, around)
  const tally = outcomeTally(Object.keys(around.readings))
  let count = 0
  const property = fc.property(arbitrary, (world) => {
    const scenario = { ...world, ...given }
    const timeline = simulate(scenario)
    tally.add(timeline)
    tried(++count)
    return breachOf(timeline, scenario, invariants) === null
  })
  const found = fc.check(property, {
    seed,
    numRuns: runs,
    endOnFailure: true,
    ...(path === undefined ? {} : { path }),
  })
  const [counterexample] = found.counterexample ?? []
  if (counterexample === undefined) {
    const warnings = tally.warnings()
    return { ok: true, runs: found.numRuns, failure: null, metrics: tally.outcomes(), warnings }
  }
  const scenario = { ...counterexample, ...given }
  const replay = { seed, path: found.counterexamplePath ?? '' }
  const failure = explained({ scenario, given, invariants, manifests: shrinking, ...replay })
  return { ok: false, runs: found.numRuns, failure, metrics: tally.outcomes(), warnings: [] }
}

function refused(diagnostics: readonly Diagnostic[]): StrategyVerdict {
  const failure = { kind: 'refused', diagnostics, report: diagnosticLines(diagnostics) } as const
  return { ok: false, runs: 0, failure, metrics: [], warnings: [] }
}

/** The same for a test: throws an `Error` whose message is the report. */
export function assertStrategy(
  manifests: string | readonly unknown[],
  options: StrategyCheck = {},
): void {
  const { failure } = checkStrategy(manifests, options)
  if (failure !== null) throw new Error(failure.report)
}

type Found = Pick<Breach, 'invariant' | 'violation' | 'timeline'>

function breachIn(scenario: Scenario, invariants: readonly Invariant[]): Found | null {
  return breachOf(simulate(scenario), scenario, invariants)
}

function breachOf(
  timeline: Timeline,
  scenario: Scenario,
  invariants: readonly Invariant[],
): Found | null {
  for (const invariant of invariants) {
    const violation = invariant.check(timeline, scenario.plan)
    if (violation !== null) return { invariant, violation, timeline }
  }
  return null
}

interface Finding {
  readonly scenario: Scenario
  readonly given: Partial<Scenario>
  readonly invariants: readonly Invariant[]
  readonly manifests: ManifestShrinking
  readonly seed: number
  readonly path: string
}

function explained(finding: Finding): StrategyFailure | null {
  const { scenario, given, invariants, manifests, seed, path } = finding
  const first = breachIn(scenario, invariants)
  if (first === null) return null
  const same = [first.invariant]
  const parts = Object.keys(given) as (keyof Scenario)[]
  const does = (candidate: Scenario): boolean => {
    const isAsGiven = parts.every((part) => candidate[part] === given[part])
    return isAsGiven && breachIn(candidate, same) !== null
  }
  const small = simplest(scenario, does, manifests)
  const { invariant, violation, timeline } = breachIn(small, same) ?? first
  const again = `assertStrategy(manifests, { ...options, seed: ${seed}, path: '${path}' })`
  const report = reportOf({ invariant, violation, timeline, scenario: small, again })
  return { kind: 'broken', invariant, violation, scenario: small, seed, path, report }
}
