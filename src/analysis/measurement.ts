import { noMetadata } from '../providers/answer.ts'
import type { Own } from '../units/own.ts'
import type { Instant } from '../units/time.ts'
import { type AnalysisPhase, isCompleted } from './phase.ts'

/**
 * `status.metricResults[].measurements[]`: one answer of a provider and what the conditions made of
 * it.
 */
export interface Measurement {
  /** What the conditions make of the value. */
  readonly phase: AnalysisPhase
  /** The answer as the provider prints it. */
  readonly value: string
  /** Why it erred, in the controller's words; '' unless it did. */
  readonly message: string
  /** Whole seconds, as Kubernetes stores them; null: absent. */
  readonly startedAt: Instant | null
  /** The end, in whole seconds; null: it goes on. */
  readonly finishedAt: Instant | null
  /** When the provider is asked again; null: it is not, or it has answered. */
  readonly resumeAt: Instant | null
  /** What the provider notes beside the value. */
  readonly metadata: Readonly<Record<string, string>>
}

/** `status.metricResults[]`: the counters of one metric. */
export interface MetricResult extends Counters {
  /** The metric's name. */
  readonly name: string
  /** What the metric comes to. */
  readonly phase: AnalysisPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** It neither stops the run nor decides it. */
  readonly dryRun: boolean
  /** The newest ones, oldest first; older ones are forgotten, the counters are not. */
  readonly measurements: readonly Measurement[]
  /** What the provider notes for the whole metric. */
  readonly metadata: Readonly<Record<string, string>>
}

/** What decides about a metric. `count` is of measurements without those in Error. */
export interface Counters {
  /** Measurements that count: all but those that erred. */
  readonly count: number
  /** Measurements whose phase is Successful. */
  readonly successful: number
  /** Measurements whose phase is Failed. */
  readonly failed: number
  /** Measurements whose phase is Inconclusive. */
  readonly inconclusive: number
  /** Measurements that erred. */
  readonly error: number
  /** Errors in a row, up to the last measurement. */
  readonly consecutiveError: number
  /** Successes in a row, up to the last measurement. */
  readonly consecutiveSuccess: number
}

/**
 * `status.runSummary` and `status.dryRunSummary`: metrics (not measurements) by the limit they
 * broke.
 */
export interface RunSummary {
  /** Metrics in all. */
  readonly count: number
  /** Metrics whose phase is Successful. */
  readonly successful: number
  /** Metrics whose phase is Failed. */
  readonly failed: number
  /** Metrics whose phase is Inconclusive. */
  readonly inconclusive: number
  /** Metrics whose phase is Error. */
  readonly error: number
}

export const emptySummary: RunSummary = {
  count: 0,
  successful: 0,
  failed: 0,
  inconclusive: 0,
  error: 0,
}

/** Counters of what was never measured. */
export const noMeasurements: Counters = {
  count: 0,
  successful: 0,
  failed: 0,
  inconclusive: 0,
  error: 0,
  consecutiveError: 0,
  consecutiveSuccess: 0,
}

/** A metric that was never measured. */
export function emptyResult(name: string, dryRun: boolean): MetricResult {
  return {
    name,
    phase: 'Running',
    message: '',
    dryRun,
    count: 0,
    successful: 0,
    failed: 0,
    inconclusive: 0,
    error: 0,
    consecutiveError: 0,
    consecutiveSuccess: 0,
    measurements: [],
    metadata: noMetadata,
  }
}

/** A copy that its owner changes before anybody else sees it. */
export function copyResult(from: MetricResult): Own<MetricResult> {
  // Written out: a spread of so many keys costs ten times as much on Node 20.
  return {
    name: from.name,
    phase: from.phase,
    message: from.message,
    dryRun: from.dryRun,
    count: from.count,
    successful: from.successful,
    failed: from.failed,
    inconclusive: from.inconclusive,
    error: from.error,
    consecutiveError: from.consecutiveError,
    consecutiveSuccess: from.consecutiveSuccess,
    measurements: from.measurements,
    metadata: from.metadata,
  }
}

/**
 * Counts one more measurement once it is completed. An Error counts neither as one nor towards
 * `count`.
 */
export function count(counters: Own<Counters>, phase: AnalysisPhase): void {
  if (!isCompleted(phase)) return
  if (phase === 'Error') {
    counters.error += 1
    counters.consecutiveError += 1
    counters.consecutiveSuccess = 0
    return
  }
  counters.count += 1
  counters.consecutiveError = 0
  if (phase === 'Successful') {
    counters.successful += 1
    counters.consecutiveSuccess += 1
    return
  }
  counters.consecutiveSuccess = 0
  if (phase === 'Failed') counters.failed += 1
  else if (phase === 'Inconclusive') counters.inconclusive += 1
}
