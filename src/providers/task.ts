import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { Answer, Metadata } from './answer.ts'

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
  readonly measurement: StartedMeasurement | null
}

/** What a provider is told of a measurement that it has started. */
export interface StartedMeasurement {
  readonly startedAt: Instant | null
  readonly resumeAt: Instant | null
  readonly metadata: Metadata
}

/** Answers for all providers, at once. */
export type MeasureMetric = (task: MeasurementTask) => Answer
