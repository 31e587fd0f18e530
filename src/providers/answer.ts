import type { Failure, Finished, InFlight, Result } from '../analysis/measure.ts'
import type { GoValue } from '../expr/goValue.ts'
import { goValueAs, type ResultType } from '../expr/resultType.ts'
import type { Json } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/** A {@link Result} as the conditions take it: a Go value, which knows its type. */
export interface Measured extends Result {
  readonly result: GoValue
}

export type Metadata = Readonly<Record<string, string>>

/**
 * A result for the conditions to judge, and the `value` of the measurement as it is printed. The
 * result is JSON of that Go type, but its numbers may be NaN and infinite.
 */
export function measured(result: Json, type: ResultType, value: string): Measured {
  return { kind: 'result', result: goValueAs(type, result), value }
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
