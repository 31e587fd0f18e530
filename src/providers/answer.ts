import type { Failure, Finished, InFlight, Result } from '../analysis/measure.ts'
import type { ResultType } from '../expr/resultType.ts'
import type { Json } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/** What the conditions see as `result`. The value is JSON, but numbers may be NaN and infinite. */
export interface TypedResult {
  readonly type: ResultType
  readonly value: Json
}

/** A {@link Result} whose `result` is typed. */
export interface Measured extends Result {
  readonly result: TypedResult
}

export type Metadata = Readonly<Record<string, string>>

/** A result for the conditions to judge, and the `value` of the measurement as it is printed. */
export function measured(value: Json, type: ResultType, text: string): Measured {
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
