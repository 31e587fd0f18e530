import type { MeasureMetric } from '../providers/task.ts'
import { type Instant, instant, nextWholeSecond, start } from '../units/time.ts'
import type { JudgeResult } from './judgeResult.ts'
import type { Measurement } from './measurement.ts'
import { isCompleted } from './phase.ts'
import { reconcileRun } from './reconcileRun.ts'
import type { AnalysisRunState, RunEvent } from './run.ts'
import { isSpinning } from './spin.ts'
import { deletionOf } from './timeToLive.ts'

/** A run all by itself, and the world that it measures. */
export interface PlayedRun {
  readonly run: AnalysisRunState
  readonly measure: MeasureMetric
  readonly judge: JudgeResult
  /** When the run is told to stop; null: never. */
  readonly terminateAt: Instant | null
  /** A run that is not over by then is left as it is. */
  readonly until: Instant
  /** Whether more was measured, or evaluated, than it may be: then the last pass counts no more. */
  readonly isSpent: () => boolean
}

/** What a run came to. */
export interface Played {
  readonly run: AnalysisRunState
  readonly events: readonly (RunEvent & { readonly at: Instant })[]
  /** The measurement that ended the run; null if it was stopped from outside or is not over. */
  readonly decidedBy: DecidingMeasurement | null
  /** The controller would never come to rest: the instant at which it measured without end. */
  readonly spinsAt: Instant | null
  /** When it would have taken more than it may; `run` is as it was before that. */
  readonly spentAt: Instant | null
  /** When a pass finds its time to live over; null: it is kept. */
  readonly deletedAt: Instant | null
}

/** The measurement with which a run was decided. */
export interface DecidingMeasurement {
  /** The metric's name. */
  readonly metric: string
  /** Which measurement of the metric, counted from 1, errors included. */
  readonly number: number
  /** What was measured, and when. */
  readonly measurement: Measurement
}

/**
 * Lets one AnalysisRun live from the beginning of time to its end: what a template says about data,
 * without any rollout around it.
 */
export function playRun(scenario: PlayedRun): Played {
  const { measure, judge, terminateAt, until, isSpent } = scenario
  const events: (RunEvent & { readonly at: Instant })[] = []
  const looks: Instant[] = terminateAt === null ? [] : [terminateAt]
  let { run } = scenario
  let at: Instant | null = start
  while (at !== null && at <= until) {
    if (terminateAt !== null && at >= terminateAt && !run.terminate)
      run = { ...run, terminate: true }
    let wakeAt: Instant | null = null
    for (let passes = 0; ; passes += 1) {
      if (isSpinning([run], passes)) {
        return { run, events, decidedBy: null, spinsAt: at, spentAt: null, deletedAt: null }
      }
      const pass = reconcileRun(run, at, measure, judge)
      if (isSpent()) {
        return { run, events, decidedBy: null, spinsAt: null, spentAt: at, deletedAt: null }
      }
      at = pass.endsAt
      for (const event of pass.events) events.push({ ...event, at })
      wakeAt = pass.wakeAt
      if (wakeAt !== null && wakeAt > at) looks.push(nextWholeSecond(wakeAt))
      if (pass.run === run) break
      run = pass.run
    }
    at = nextInstant(at, wakeAt, run.terminate ? null : terminateAt)
  }
  const deletedAt = deletionOf(run, looks, until)
  return { run, events, decidedBy: decisionOf(run), spinsAt: null, spentAt: null, deletedAt }
}

// A wake-up that is already due when a pass changes nothing comes a second later.
function nextInstant(
  at: Instant,
  wakeAt: Instant | null,
  terminateAt: Instant | null,
): Instant | null {
  const wake = wakeAt === null ? null : wakeAt > at ? nextWholeSecond(wakeAt) : instant(at + 1000)
  if (terminateAt === null || terminateAt <= at) return wake
  return wake === null || terminateAt < wake ? terminateAt : wake
}

function decisionOf({
  phase,
  terminate,
  metrics,
  metricResults,
}: AnalysisRunState): DecidingMeasurement | null {
  if (terminate || !isCompleted(phase)) return null
  const deciding = metricResults.filter((result) => !result.dryRun && result.phase === phase)
  // Where all are alike the last to end decides; otherwise the first of the worst.
  const all = metrics.length === deciding.length
  const result = all && phase === 'Successful' ? latest(deciding) : deciding[0]
  const measurement = result?.measurements.at(-1)
  if (result === undefined || measurement === undefined) return null
  return { metric: result.name, number: result.count + result.error, measurement }
}

function latest(results: AnalysisRunState['metricResults']): (typeof results)[number] | undefined {
  const endOf = (result: (typeof results)[number]): number =>
    result.measurements.at(-1)?.finishedAt ?? start
  return results.reduce<(typeof results)[number] | undefined>(
    (last, one) => (last === undefined || endOf(one) > endOf(last) ? one : last),
    undefined,
  )
}
