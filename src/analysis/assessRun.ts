import type { Own } from '../units/own.ts'
import { assessMetric, brokenLimit, limitVerdict } from './assessMetric.ts'
import { copyResult, type MetricResult, type RunSummary } from './measurement.ts'
import type { Metric } from './metric.ts'
import { type AnalysisPhase, isCompleted, isWorse } from './phase.ts'

/** What a run is judged by. */
export interface AssessedRun {
  readonly metrics: readonly (Metric & { readonly dryRun: boolean })[]
  /** `spec.terminate`. */
  readonly terminate: boolean
  readonly metricResults: readonly MetricResult[]
}

/** The phase of a run, with its metrics as they are after the assessment. */
export interface RunAssessment {
  readonly phase: AnalysisPhase
  readonly message: string
  /** The very list that was given if no metric changed. */
  readonly metricResults: readonly MetricResult[]
  /** Names of the metrics that became completed, in order. */
  readonly completed: readonly MetricResult[]
  readonly runSummary: RunSummary
  readonly dryRunSummary: RunSummary
}

/**
 * A run stops taking measurements when it is told to, or when a metric that counts (is not a dry
 * run) has ended badly.
 */
export function isTerminating(
  terminate: boolean,
  metricResults: readonly Pick<MetricResult, 'phase' | 'dryRun'>[],
): boolean {
  if (terminate) return true
  for (let index = 0; index < metricResults.length; index += 1) {
    const { phase, dryRun } = metricResults[index] as MetricResult
    if (!dryRun && phase !== 'Successful' && isCompleted(phase)) return true
  }
  return false
}

/**
 * Judges every metric, then the run by the worst of them: between metrics Failed beats Error beats
 * Inconclusive, and a tie keeps the text of the earlier one. A dry run neither stops the run nor
 * decides it, but an unfinished one keeps it Running.
 */
export function assessRun(run: AssessedRun): RunAssessment {
  const terminating = isTerminating(run.terminate, run.metricResults)
  const draft: Draft = {
    phase: 'Running',
    message: run.terminate ? 'Run Terminated' : '',
    metricResults: run.metricResults,
    completed: none,
    runSummary: { count: 0, successful: 0, failed: 0, inconclusive: 0, error: 0 },
    dryRunSummary: { count: 0, successful: 0, failed: 0, inconclusive: 0, error: 0 },
    worst: '',
    everythingCompleted: true,
  }
  for (let at = 0; at < run.metrics.length; at += 1) {
    const metric = run.metrics[at]
    if (metric === undefined) continue
    const summary = metric.dryRun ? draft.dryRunSummary : draft.runSummary
    summary.count += 1
    const index = indexOfResult(draft.metricResults, metric.name, at)
    if (index < 0) draft.everythingCompleted = false
    else assessOne(draft, metric, index, draft.metricResults[index] as MetricResult, terminating)
  }
  if (terminating || (draft.everythingCompleted && draft.worst !== '')) {
    draft.phase = draft.worst || 'Successful'
    draft.message = draft.message.trim()
  } else draft.message = ''
  return draft
}

/** The result of a metric; null: it has none. */
export function resultOf(
  results: readonly MetricResult[],
  name: string,
  near: number,
): MetricResult | null {
  return results[indexOfResult(results, name, near)] ?? null
}

/**
 * Where the result of a metric stands; −1: it has none. No name stands there twice, and most stand
 * where the metric does (`near`), so that a thousand metrics are not looked through a thousand
 * times.
 */
export function indexOfResult(
  results: readonly Pick<MetricResult, 'name'>[],
  name: string,
  near: number,
): number {
  if (results[near]?.name === name) return near
  for (let index = 0; index < results.length; index += 1) {
    if (results[index]?.name === name) return index
  }
  return -1
}

interface Draft extends Own<RunAssessment> {
  readonly runSummary: Own<RunSummary>
  readonly dryRunSummary: Own<RunSummary>
  worst: AnalysisPhase
  everythingCompleted: boolean
}

const none: readonly MetricResult[] = []

function assessOne(
  draft: Draft,
  metric: AssessedRun['metrics'][number],
  index: number,
  before: MetricResult,
  terminating: boolean,
): void {
  const phase = assessMetric(metric, before, { terminating })
  let result = before
  if (phase !== before.phase) {
    const last = before.measurements[before.measurements.length - 1]
    const changed = copyResult(before)
    changed.phase = phase
    changed.message = last?.message ?? before.message
    result = changed
    draft.metricResults = replaced(draft.metricResults, index, result)
    if (isCompleted(phase)) draft.completed = [...draft.completed, result]
  }
  if (!isCompleted(phase)) {
    draft.everythingCompleted = false
    return
  }
  count(metric.dryRun ? draft.dryRunSummary : draft.runSummary, brokenLimit(metric, result))
  if (metric.dryRun) {
    if (draft.worst === '') draft.worst = 'Successful'
    noteDryRun(draft, metric, index, result)
    return
  }
  if (draft.worst !== '' && !isWorse(draft.worst, phase)) return
  draft.worst = phase
  const { message } = limitVerdict(metric, result)
  if (message === '') return
  draft.message = `Metric "${metric.name}" assessed ${phase} due to ${message}`
  if (result.message !== '') draft.message += `: "Error Message: ${result.message}"`
}

function noteDryRun(draft: Draft, metric: Metric, index: number, result: MetricResult): void {
  const { message } = limitVerdict(metric, result)
  if (message === '') return
  const note = `Metric assessed ${result.phase} due to ${message}`
  if (note === result.message) return
  draft.metricResults = replaced(draft.metricResults, index, { ...result, message: note })
}

/** The list with another result in one place. */
function replaced(
  results: readonly MetricResult[],
  index: number,
  result: MetricResult,
): readonly MetricResult[] {
  const next = results.slice()
  next[index] = result
  return next
}

// A metric that ended badly without breaking a limit (`consecutiveSuccessLimit`) counts as
// successful.
function count(summary: Own<RunSummary>, broken: ReturnType<typeof brokenLimit>): void {
  if (broken === 'Error') summary.error += 1
  else if (broken === 'Failed') summary.failed += 1
  else if (broken === 'Inconclusive') summary.inconclusive += 1
  else summary.successful += 1
}
