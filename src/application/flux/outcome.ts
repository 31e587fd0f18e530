import type { Nanoseconds } from './intervals.ts'

/** An Event that a controller records. `Trace` ones are lines of its log only. */
export interface FluxEvent {
  readonly type: 'Normal' | 'Warning' | 'Trace'
  readonly reason: string
  readonly message: string
}

/** When an object is looked at again, if nothing asks for it before. */
export type Requeue =
  | { readonly kind: 'never' }
  /** After a delay that doubles with every time in a row. */
  | { readonly kind: 'backoff' }
  /** After the interval of the object, which is spread by jitter. */
  | { readonly kind: 'interval'; readonly after: Nanoseconds }
  /** After exactly so long. */
  | { readonly kind: 'after'; readonly after: Nanoseconds }

export const never: Requeue = { kind: 'never' }
export const backoff: Requeue = { kind: 'backoff' }

/** What a reconciliation returns to its queue. */
export interface Returned {
  readonly requeue: Requeue
  /** '' if it returned none. */
  readonly error: string
  /** Trying again could not help: the error is not retried. */
  readonly terminal: boolean
}

export function returning(requeue: Requeue): Returned {
  return { requeue, error: '', terminal: false }
}
