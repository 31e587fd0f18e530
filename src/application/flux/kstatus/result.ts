import type { JsonObject } from '../../../units/json.ts'
import type { Instant } from '../../../units/time.ts'

/** What kstatus says of an object; `NotFound` is what a poll says of one that is not there. */
export type ObjectStatus =
  | 'InProgress'
  | 'Current'
  | 'Failed'
  | 'Terminating'
  | 'Unknown'
  | 'NotFound'

/** How an object stands. Flux prints the error of an `Unknown` one, and never a message. */
export interface Kstatus {
  /** What it comes to. */
  readonly status: ObjectStatus
  /** Why, in a sentence. */
  readonly message: string
  /** Why nothing can be said: set iff the status is `Unknown`. */
  readonly error: string
}

/** The rule of one kind, asked only after the rules that hold for every kind had no answer. */
export type StatusRule = (object: JsonObject, now: Instant) => Kstatus

export function current(message: string): Kstatus {
  return { status: 'Current', message, error: '' }
}

export function inProgress(message: string): Kstatus {
  return { status: 'InProgress', message, error: '' }
}

export function failedStatus(message: string): Kstatus {
  return { status: 'Failed', message, error: '' }
}

export function unknown(error: string): Kstatus {
  return { status: 'Unknown', message: '', error }
}
