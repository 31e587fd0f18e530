import type { Instant } from '../units/time.ts'
import type { AnalysisPhase } from './phase.ts'

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

export const noMetadata: Readonly<Record<string, string>> = {}

export const emptySummary: RunSummary = {
  count: 0,
  successful: 0,
  failed: 0,
  inconclusive: 0,
  error: 0,
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

/**
 * The counters after one more measurement is completed. An Error counts neither as one nor towards
 * `count`.
 */
export function counted(before: Counters, phase: AnalysisPhase): Counters {
  const { count, successful, failed, inconclusive, error } = before
  const broken = { count: count + 1, consecutiveError: 0, consecutiveSuccess: 0 }
  switch (phase) {
    case 'Successful':
      return {
        count: count + 1,
        successful: successful + 1,
        failed,
        inconclusive,
        error,
        consecutiveError: 0,
        consecutiveSuccess: before.consecutiveSuccess + 1,
      }
    case 'Failed':
      return { successful, failed: failed + 1, inconclusive, error, ...broken }
    case 'Inconclusive':
      return { successful, failed, inconclusive: inconclusive + 1, error, ...broken }
    case 'Error':
      return {
        count,
        successful,
        failed,
        inconclusive,
        error: error + 1,
        consecutiveError: before.consecutiveError + 1,
        consecutiveSuccess: 0,
      }
    default:
      return before
  }
}
