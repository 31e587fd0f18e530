import type { JsonObject } from '../units/json.ts'
import type { Duration, Instant } from '../units/time.ts'
import type { Measurement } from './measurement.ts'
import type { AnalysisPhase } from './phase.ts'

/** What one metric needs from its provider in this pass. */
export interface MeasurementTask {
  /** `run` begins a measurement; the other two are about the one that is in flight. */
  readonly action: 'run' | 'resume' | 'terminate'
  readonly runName: string
  /** The metric with its arguments and secrets put in, as its provider sees it. */
  readonly metric: JsonObject
  /** Its place in `spec.metrics`. */
  readonly metricIndex: number
  /** Which measurement of the metric this is, counted from 0. */
  readonly measurementIndex: number
  readonly at: Instant
  /** The measurement in flight; null for `run`. */
  readonly measurement: Measurement | null
}

/** A provider's answer. */
export type Answer = Result | Failure | Finished | InFlight

/** A result for the conditions. What it looks like is between the provider and the judge. */
export interface Result {
  readonly kind: 'result'
  readonly result: unknown
  /** As the provider prints it. */
  readonly value: string
  /** The value is printed even where a condition cannot be evaluated (Graphite, CloudWatch). */
  readonly keepsValue?: boolean
  readonly metadata?: Readonly<Record<string, string>>
  /** How long the measurement took; the whole pass waits for it. 0 if absent. */
  readonly latency?: Duration
}

/** The measurement failed: an Error whatever the conditions are. */
export interface Failure {
  readonly kind: 'failure'
  readonly message: string
  /**
   * The provider cannot even be made from what the metric says: its measurements are then never
   * trimmed.
   */
  readonly unusable?: boolean
  /** Where a provider leaves it standing in a measurement that was in flight; null if absent. */
  readonly resumeAt?: Instant | null
  readonly latency?: Duration
}

/**
 * The provider judged by itself (a Job, Kayenta) or ended the measurement because it was told to.
 */
export interface Finished {
  readonly kind: 'finished'
  readonly phase: AnalysisPhase
  readonly value: string
  readonly message: string
  /** Some providers leave the last one standing. */
  readonly resumeAt: Instant | null
  readonly metadata?: Readonly<Record<string, string>>
}

/** The answer is still to come; null: nothing says when to ask again. */
export interface InFlight {
  readonly kind: 'running'
  readonly resumeAt: Instant | null
  readonly value?: string
  readonly message?: string
  readonly metadata?: Readonly<Record<string, string>>
}

/** Answers for all providers, at once. */
export type MeasureMetric = (task: MeasurementTask) => Answer

/** What the conditions of a metric say about a result. */
export interface Judgement {
  readonly phase: AnalysisPhase
  /** Why the phase is Error; '' otherwise. */
  readonly message: string
}

/** Judges a provider's result by `successCondition` and `failureCondition`, '' where absent. */
export type JudgeResult = (
  result: unknown,
  successCondition: string,
  failureCondition: string,
  /** What `now()` answers. */
  at?: Instant,
) => Judgement
