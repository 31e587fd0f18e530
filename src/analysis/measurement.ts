import { noMetadata } from '../providers/answer.ts'
import type { Own } from '../units/own.ts'
import type { Instant } from '../units/time.ts'
import { type AnalysisPhase, isCompleted } from './phase.ts'

/**
 * `status.metricResults[].measurements[]`: one answer of a provider and what the conditions made of
 * it.
 */
export interface Measurement {
  readonly phase: AnalysisPhase
  /** The answer as the provider prints it. */
  readonly value: string
  readonly message: string
  /** Whole seconds, as Kubernetes stores them; null: absent. */
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly resumeAt: Instant | null
  readonly metadata: Readonly<Record<string, string>>
}

/** `status.metricResults[]`: the counters of one metric. */
export interface MetricResult extends Counters {
  readonly name: string
  readonly phase: AnalysisPhase
  readonly message: string
  readonly dryRun: boolean
  /** The newest ones, oldest first; older ones are forgotten, the counters are not. */
  readonly measurements: readonly Measurement[]
  readonly metadata: Readonly<Record<string, string>>
}

/** What decides about a metric. `count` is of measurements without those in Error. */
export interface Counters {
  readonly count: number
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
  readonly error: number
  readonly consecutiveError: number
  readonly consecutiveSuccess: number
}

/**
 * `status.runSummary` and `status.dryRunSummary`: metrics (not measurements) by the limit they
 * broke.
 */
export interface RunSummary {
  readonly count: number
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
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
