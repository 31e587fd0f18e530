import type { MeasureMetric } from '../providers/task.ts'
import { earliest, type Instant, instant, wholeSecond } from '../units/time.ts'
import { assessRun, indexOfResult, isTerminating, resultOf } from './assessRun.ts'
import { type DueAction, dueAction, nextMeasurementAt } from './due.ts'
import type { JudgeResult } from './judgeResult.ts'
import type { MetricResult, RunSummary } from './measurement.ts'
import { type AnalysisPhase, isCompleted } from './phase.ts'
import { type AnalysisRunState, copyRun, type RunEvent, type RunMetric } from './run.ts'
import { takeMeasurement } from './takeMeasurement.ts'

/** What one pass of the analysis controller came to. */
export interface ReconciledRun {
  /** The very run that was given if nothing changed. */
  readonly run: AnalysisRunState
  /**
   * When the controller asked to be called again; may be now or past. null: it waits for a change.
   */
  readonly wakeAt: Instant | null
  readonly events: readonly RunEvent[]
  /** When the pass was over: later than it began only where a provider was slow. */
  readonly endsAt: Instant
  /** Another pass over `run` at the same instant would find nothing due, and change nothing. */
  readonly rests: boolean
}

/**
 * One pass of the analysis controller over one run: measures what is due, judges the metrics and
 * the run, and asks for the next wake-up. The caller repeats it until it returns the very run that
 * it was given.
 */
export function reconcileRun(
  run: AnalysisRunState,
  at: Instant,
  measure: MeasureMetric,
  judge: JudgeResult,
): ReconciledRun {
  if (isCompleted(run.phase)) {
    return { run, wakeAt: null, events: noEvents, endsAt: at, rests: true }
  }
  if (run.refusal !== '') return refuse(run, run.refusal, at)
  const terminating = isStopping(run)
  let isDue = false
  for (let index = 0; index < run.metrics.length; index += 1) {
    const metric = run.metrics[index] as RunMetric
    if (actionOf(run, metric, index, terminating, at) === 'nothing') continue
    isDue = true
    if (metric.unresolved === '') continue
    return refuse(run, `Unable to resolve metric arguments: ${metric.unresolved}`, at)
  }
  if (!isDue) return conclude(run, run.metricResults, at, null)
  const results = run.metricResults.slice()
  let longest = 0
  for (let index = 0; index < run.metrics.length; index += 1) {
    const metric = run.metrics[index] as RunMetric
    const action = actionOf(run, metric, index, terminating, at)
    if (action === 'nothing') continue
    const { result, latency } = takeMeasurement(run, metric, index, action, at, measure, judge)
    place(run, results, result, index)
    longest = Math.max(longest, latency)
  }
  return conclude(run, sameResults(results, run.metricResults), at, longest)
}

const noEvents: readonly RunEvent[] = []

function isStopping({ terminate, metricResults }: AnalysisRunState): boolean {
  return isTerminating(terminate, metricResults)
}

function isAnythingDue(run: AnalysisRunState, at: Instant): boolean {
  const terminating = isStopping(run)
  for (let index = 0; index < run.metrics.length; index += 1) {
    const metric = run.metrics[index] as RunMetric
    if (actionOf(run, metric, index, terminating, at) !== 'nothing') return true
  }
  return false
}

function actionOf(
  run: AnalysisRunState,
  metric: RunMetric,
  index: number,
  terminating: boolean,
  at: Instant,
): DueAction {
  const result = resultOf(run.metricResults, metric.name, index)
  return dueAction(metric, result, run.startedAt, terminating, at)
}

// Results stand in the order of the metrics. One whose metric bears another name stands last.
function place(
  run: AnalysisRunState,
  results: MetricResult[],
  result: MetricResult,
  near: number,
): void {
  const index = indexOfResult(results, result.name, near)
  if (index >= 0) {
    results[index] = result
    return
  }
  const rank = (name: string, guess: number): number => {
    const at = indexOfResult(run.metrics, name, guess)
    return at < 0 ? run.metrics.length : at
  }
  const own = rank(result.name, near)
  const before = results.findIndex(({ name }, at) => rank(name, at) > own)
  results.splice(before < 0 ? results.length : before, 0, result)
}

// The very list if nothing came of the measurements.
function sameResults(
  results: readonly MetricResult[],
  before: readonly MetricResult[],
): readonly MetricResult[] {
  if (results.length !== before.length) return results
  for (let index = 0; index < results.length; index += 1) {
    if (results[index] !== before[index]) return results
  }
  return before
}

/**
 * The controller gives up: the run has neither a start nor an end, and its time to live never
 * begins.
 */
function refuse(run: AnalysisRunState, message: string, at: Instant): ReconciledRun {
  return {
    run: { ...run, phase: 'Error', message },
    wakeAt: null,
    events: [completionOf('Error')],
    endsAt: at,
    rests: false,
  }
}

// `latency` is how long measuring took, null if nothing was due.
function conclude(
  run: AnalysisRunState,
  results: readonly MetricResult[],
  at: Instant,
  latency: number | null,
): ReconciledRun {
  const endsAt = instant(at + (latency ?? 0))
  const { metrics, terminate } = run
  const assessed = assessRun({ metrics, terminate, metricResults: results })
  const { phase, metricResults } = assessed
  let wakeAt: Instant | null = null
  const startedAt = run.startedAt ?? wholeSecond(endsAt)
  for (let index = 0; index < metrics.length; index += 1) {
    const metric = metrics[index] as RunMetric
    const result = resultOf(metricResults, metric.name, index)
    wakeAt = earliest(wakeAt, nextMeasurementAt(metric, result, startedAt))
  }
  const changesPhase = phase !== run.phase
  if (
    !changesPhase &&
    metricResults === run.metricResults &&
    run.startedAt !== null &&
    sameSummary(assessed.runSummary, run.runSummary) &&
    sameSummary(assessed.dryRunSummary, run.dryRunSummary)
  ) {
    return { run, wakeAt, events: noEvents, endsAt, rests: latency === null }
  }
  const ends = changesPhase && isCompleted(phase)
  const next = copyRun(run)
  next.phase = phase
  if (changesPhase) next.message = assessed.message
  next.startedAt = startedAt
  if (ends) next.completedAt ??= wholeSecond(endsAt)
  next.metricResults = metricResults
  next.runSummary = assessed.runSummary
  next.dryRunSummary = assessed.dryRunSummary
  const { completed } = assessed
  // A metric that was completed just now may be what terminates the others.
  const rests = ends || (completed.length === 0 && !isAnythingDue(next, at))
  const events = eventsOf(completed, ends ? phase : '')
  return { run: next, wakeAt, events, endsAt, rests }
}

function eventsOf(completed: readonly MetricResult[], ended: AnalysisPhase): readonly RunEvent[] {
  if (completed.length === 0 && ended === '') return noEvents
  const events = completed.map(metricCompletionOf)
  if (ended !== '') events.push(completionOf(ended))
  return events
}

function sameSummary(a: RunSummary, b: RunSummary): boolean {
  return (
    a.count === b.count &&
    a.successful === b.successful &&
    a.failed === b.failed &&
    a.inconclusive === b.inconclusive &&
    a.error === b.error
  )
}

function metricCompletionOf({ name, phase }: MetricResult): RunEvent {
  const message = `Metric '${name}' Completed. Result: ${phase}`
  return { type: eventType(phase), reason: `Metric${phase}`, message }
}

function completionOf(phase: string): RunEvent {
  const message = `Analysis Completed. Result: ${phase}`
  return { type: eventType(phase), reason: `AnalysisRun${phase}`, message }
}

function eventType(phase: string): RunEvent['type'] {
  return phase === 'Failed' || phase === 'Error' ? 'Warning' : 'Normal'
}
