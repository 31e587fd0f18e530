import type { Failure, Finished, InFlight, Result } from '../analysis/measure.ts'
import { floatType } from '../expr/goType.ts'
import { type GoValue, typedList } from '../expr/goValue.ts'
import type { Instant } from '../units/time.ts'

export type Metadata = Readonly<Record<string, string>>

/**
 * A result for the conditions to judge, and the `value` of the measurement as the provider prints
 * it.
 */
export function measured(result: GoValue, value: string): Result & { readonly result: GoValue } {
  return { kind: 'result', result, value }
}

/** A `[]float64`. */
export function floats(values: readonly number[]): GoValue {
  return typedList(floatType, values)
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
