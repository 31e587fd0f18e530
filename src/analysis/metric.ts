import { parseGoDuration } from '../go/duration.ts'
import { int32Of, int64Of } from '../go/intOrString.ts'
import type { IntOrString } from '../units/amounts.ts'
import type { Json, JsonObject } from '../units/json.ts'

/** A span in milliseconds; 'none': the field is absent; 'invalid': it is no Go duration. */
export type MetricSpan = number | 'none' | 'invalid'

/**
 * One metric with its fields typed and its defaults applied. Limits are 32 bits wide as in the
 * controller's verdicts; whether a limit is in use is decided on its 64-bit value.
 */
export interface Metric {
  /** The metric's name. */
  readonly name: string
  /** From the end of a measurement to the next one; absent: there is one only. */
  readonly interval: MetricSpan
  /** From the start of the run to the first measurement. */
  readonly initialDelay: MetricSpan
  /**
   * Measurements (without errors) after which the metric is done; null: it runs until it is
   * stopped.
   */
  readonly effectiveCount: number | null
  /** How many failed measurements are allowed; −1 is any number. */
  readonly failureLimit: number
  /** `failureLimit` is absent or at least 0. */
  readonly failureApplies: boolean
  /** How many inconclusive measurements are allowed. */
  readonly inconclusiveLimit: number
  /** How many errors in a row are allowed. */
  readonly consecutiveErrorLimit: number
  /** How many successes in a row are enough; 0: they do not end it. */
  readonly consecutiveSuccessLimit: number
  /** `consecutiveSuccessLimit` is above 0. */
  readonly successApplies: boolean
}

/** A metric read from JSON as it stands in a run after its arguments were put in. */
export function readMetric(metric: JsonObject): Metric {
  const failureLimit = intOrStringOf(metric.failureLimit)
  const successLimit = intOrStringOf(metric.consecutiveSuccessLimit)
  return {
    name: textOf(metric.name),
    interval: spanOf(metric.interval),
    initialDelay: spanOf(metric.initialDelay),
    effectiveCount: effectiveCount(metric),
    failureLimit: failureLimit === null ? 0 : int32Of(failureLimit),
    failureApplies: failureLimit === null || int64Of(failureLimit) >= 0n,
    inconclusiveLimit: int32Of(intOrStringOf(metric.inconclusiveLimit) ?? 0),
    consecutiveErrorLimit: int32Of(intOrStringOf(metric.consecutiveErrorLimit) ?? 4),
    consecutiveSuccessLimit: int32Of(successLimit ?? 0),
    successApplies: successLimit !== null && int64Of(successLimit) > 0n,
  }
}

/**
 * How many measurements end a metric: `count`; without one (or with 0, or a text that is no
 * integer) a metric with an `interval` never ends by itself (null), and one without is measured
 * once.
 */
export function effectiveCount(metric: JsonObject): number | null {
  const count = intOrStringOf(metric.count)
  if (count !== null && int64Of(count) !== 0n) return int32Of(count)
  return textOf(metric.interval) === '' ? 1 : null
}

/** An IntOrString field of a metric; null if it is absent. */
export function intOrStringOf(value: Json | undefined): IntOrString | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** A text field of a metric; '' if it is absent. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function spanOf(value: Json | undefined): MetricSpan {
  const text = textOf(value)
  if (text === '') return 'none'
  const duration = parseGoDuration(text)
  return duration.ok ? duration.milliseconds : 'invalid'
}
