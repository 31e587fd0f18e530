import { assessMetric } from '../../analysis/assessMetric.ts'
import { type Counters, count, noMeasurements } from '../../analysis/measurement.ts'
import type { Metric } from '../../analysis/metric.ts'
import { type AnalysisPhase, isCompleted } from '../../analysis/phase.ts'
import type { Own } from '../../units/own.ts'

/** How likely each outcome of one measurement is; the rest of 1 is Successful. */
export interface MeasurementOdds {
  /** 0 if absent, as are the others. */
  readonly failed?: number
  /** How often a measurement is Inconclusive; 0 if absent. */
  readonly inconclusive?: number
  /** How often it errs; 0 if absent. */
  readonly error?: number
}

/** With what probability a metric is over so, and then. */
export interface MetricEnd {
  readonly phase: AnalysisPhase
  readonly probability: number
  /** Of its last measurement; null: the run was stopped before it was over. */
  readonly moment: number | null
}

/**
 * The moment of the measurement that comes after so many that count and so many in Error; null:
 * there is no time left for it.
 */
export type MomentOf = (howMany: number, errors: number) => number | null

/** Below this, what is left out of the sum could not be seen in its last digit. */
const NEGLIGIBLE = 1e-25

/** So many measurements without an end are taken for endless. */
const MOST = 20_000

/**
 * The exact chain of a metric's counters: after every measurement `assessMetric` says whether it is
 * over, and states with the same counters are one. A metric without time for another measurement is
 * Successful, as at a promotion; one that goes on after {@link MOST} of them is Running.
 */
export function metricChain(
  metric: Metric,
  odds: MeasurementOdds,
  momentOf: MomentOf,
): readonly MetricEnd[] {
  const { failed = 0, inconclusive = 0, error = 0 } = odds
  const outcomes: readonly (readonly [AnalysisPhase, number])[] = [
    ['Successful', Math.max(0, 1 - failed - inconclusive - error)],
    ['Failed', failed],
    ['Inconclusive', inconclusive],
    ['Error', error],
  ]
  const ends: MetricEnd[] = []
  let states: readonly State[] = [{ counters: noMeasurements, probability: 1 }]
  for (let taken = 0; states.length > 0; taken += 1) {
    const next = new Map<string, Own<State>>()
    for (const { counters, probability } of states) {
      const moment = momentOf(counters.count, counters.error)
      if (moment === null || taken >= MOST) {
        ends.push({ phase: moment === null ? 'Successful' : 'Running', probability, moment: null })
        continue
      }
      for (const [phase, share] of outcomes) {
        const likely = probability * share
        if (likely < NEGLIGIBLE) continue
        const after = measured(metric, counters, phase)
        const assessed = assessedAfter(metric, after, phase)
        if (isCompleted(assessed)) ends.push({ phase: assessed, probability: likely, moment })
        else put(next, after, likely)
      }
    }
    states = [...next.values()]
  }
  return ends
}

interface State {
  readonly counters: Counters
  readonly probability: number
}

function measured(metric: Metric, before: Counters, phase: AnalysisPhase): Counters {
  const after: Own<Counters> = {
    count: before.count,
    successful: 0,
    failed: before.failed,
    inconclusive: before.inconclusive,
    error: before.error,
    consecutiveError: before.consecutiveError,
    consecutiveSuccess: before.consecutiveSuccess,
  }
  count(after, phase)
  // No verdict looks at these: leaving them apart would only make states that are one into many.
  if (metric.failureLimit < 0) after.failed = 0
  if (!metric.successApplies) after.consecutiveSuccess = 0
  return after
}

function assessedAfter(metric: Metric, counters: Counters, phase: AnalysisPhase): AnalysisPhase {
  const result = { ...counters, phase: 'Running', measurements: [{ phase }] } as const
  return assessMetric(metric, result, { terminating: false })
}

function put(states: Map<string, Own<State>>, counters: Counters, probability: number): void {
  const key = keyOf(counters)
  const known = states.get(key)
  if (known === undefined) states.set(key, { counters, probability })
  else known.probability += probability
}

function keyOf(counters: Counters): string {
  return [
    counters.count,
    counters.failed,
    counters.inconclusive,
    counters.error,
    counters.consecutiveError,
    counters.consecutiveSuccess,
  ].join()
}
