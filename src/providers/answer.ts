import type { Failure, Finished, InFlight, Result } from '../analysis/measure.ts'
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

/** What the conditions see as `result`. The value is JSON, but numbers may be NaN and infinite. */
export interface TypedResult {
  readonly type: ResultType
  readonly value: Json
}

export type Metadata = Readonly<Record<string, string>>

/** A result for the conditions to judge, and the `value` of the measurement as the provider prints it. */
export function measured(
  value: Json,
  type: ResultType,
  text: string,
): Result & { readonly result: TypedResult } {
  return { kind: 'result', result: { type, value }, value: text }
}

/** A verdict of the provider itself; conditions are not asked. */
export function judged(
  phase: Finished['phase'],
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
