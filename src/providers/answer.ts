import type { GoValue } from '../expr/goValue.ts'
import { goValueAs, type MetricData, type ResultType } from '../expr/resultType.ts'
import type { Json } from '../units/json.ts'
import type { Duration, Instant } from '../units/time.ts'

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
  readonly metadata?: Metadata
  /** What of the metadata is noted even then. */
  readonly warnings?: Metadata
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
  /** Here the original's process dies. */
  readonly crashes?: boolean
  /** Where a provider leaves it standing in a measurement that was in flight; null if absent. */
  readonly resumeAt?: Instant | null
  readonly latency?: Duration
}

/**
 * The provider judged by itself (a Job, Kayenta) or ended the measurement because it was told to.
 */
export interface Finished {
  readonly kind: 'finished'
  readonly phase: EndPhase
  readonly value: string
  readonly message: string
  /** Some providers leave the last one standing. */
  readonly resumeAt: Instant | null
  readonly metadata?: Metadata
  readonly latency?: Duration
}

/** The answer is still to come; null: nothing says when to ask again. */
export interface InFlight {
  readonly kind: 'running'
  readonly resumeAt: Instant | null
  readonly value?: string
  readonly message?: string
  readonly metadata?: Metadata
}

/** The phases in which a measurement may end. */
export type EndPhase = 'Successful' | 'Failed' | 'Inconclusive' | 'Error'

/** All of them. */
export const endPhases: readonly EndPhase[] = ['Successful', 'Failed', 'Inconclusive', 'Error']

/** A {@link Result} as the conditions take it: a Go value, which knows its type. */
export interface TypedResult extends Result {
  readonly result: GoValue
  /** Also of a nil, which has a type in Go. */
  readonly type: ResultType
}

/** What a measurement, or the result of a metric, notes beside its value. */
export type Metadata = Readonly<Record<string, string>>

export const noMetadata: Metadata = {}

/** What providers answer with that is no JSON: lists with times and integers in them. */
export type MeasuredList = readonly GoValue[] | readonly MetricData[]

/**
 * A result for the conditions to judge, and the `value` of the measurement as it is printed. The
 * result is JSON of that Go type, but its numbers may be NaN and infinite.
 */
export function measured(
  result: Json | MeasuredList,
  type: ResultType,
  value: string,
): TypedResult {
  return { kind: 'result', result: goValueAs(type, result), type, value }
}

/** A verdict of the provider itself; conditions are not asked. */
export function judged(
  phase: EndPhase,
  value: string,
  message: string,
  resumeAt: Instant | null,
): Finished {
  return { kind: 'finished', phase, value, message, resumeAt }
}

/** The measurement is in Error, with this message. */
export function failed(message: string): Failure {
  return { kind: 'failure', message }
}

/** Not finished: the measurement is `Running` and is to be resumed. */
export function inFlight(resumeAt: Instant | null, metadata?: Metadata): InFlight {
  return metadata === undefined
    ? { kind: 'running', resumeAt }
    : { kind: 'running', resumeAt, metadata }
}
