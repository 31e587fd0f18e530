import type { Json } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/** The Go type of what a provider hands to the conditions as `result`. */
export type ResultType =
  | 'nil'
  | 'bool'
  | 'int'
  | 'uint8'
  | 'float64'
  | 'string'
  /** A number that is missing: Datadog's way of saying "no data". */
  | '*float64'
  | '[]float64'
  | '[]any'
  | 'map[string]any'
  | '[]map[string]any'
  | '[]struct{Values []float64}'

/** What a provider says when it is asked for a measurement. */
export type Answer = Measured | Judged | Failed | InFlight

/** A result for the conditions to judge. */
export interface Measured {
  readonly kind: 'measured'
  /** JSON, but numbers may be NaN and infinite. */
  readonly result: Json
  readonly type: ResultType
  /** The `value` of the measurement, as the provider prints it. */
  readonly value: string
  /** `value` stays where a condition cannot be evaluated; most providers drop it then. */
  readonly keepsValue: boolean
  readonly metadata: Metadata
}

/** A verdict of the provider itself; conditions are not asked. */
export interface Judged {
  readonly kind: 'judged'
  readonly phase: 'Successful' | 'Failed' | 'Inconclusive' | 'Error'
  readonly value: string
  readonly message: string
}

/** The measurement is in Error, with this message. */
export interface Failed {
  readonly kind: 'failed'
  readonly message: string
}

/** Not finished: the measurement is `Running` and is to be resumed. */
export interface InFlight {
  readonly kind: 'inFlight'
  readonly resumeAt: Instant
  /** What the provider has to be given again when it is resumed or terminated. */
  readonly pending: Json
  readonly metadata: Metadata
}

export type Metadata = Readonly<Record<string, string>>

const none: Metadata = {}

export function measured(result: Json, type: ResultType, value: string): Measured {
  return { kind: 'measured', result, type, value, keepsValue: false, metadata: none }
}

export function judged(phase: Judged['phase'], value: string, message: string): Judged {
  return { kind: 'judged', phase, value, message }
}

export function failed(message: string): Failed {
  return { kind: 'failed', message }
}

export function inFlight(resumeAt: Instant, pending: Json, metadata: Metadata = none): InFlight {
  return { kind: 'inFlight', resumeAt, pending, metadata }
}
