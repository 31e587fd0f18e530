import { type RetryDelays, retryDelay, retryDelays } from './backoff.ts'
import { type Nanoseconds, nextInterval } from './intervals.ts'
import type { Returned } from './outcome.ts'
import { emptyQueue, finished, type Queue } from './queue.ts'

/** When an object is reconciled: its place in the queue, and what the next waits depend on. */
export interface Cadence {
  readonly queue: Queue
  /** How often in a row it backed off. */
  readonly failures: number
  /** How many intervals have been drawn for it. */
  readonly intervals: number
}

/** Flags of a controller that decide how long it waits. */
export interface CadenceFlags {
  /** `--interval-jitter-percentage`. */
  readonly jitterPercentage: number
  readonly retryDelays: RetryDelays
}

/** @waits for clocks finer than milliseconds */
export const newCadence: Cadence = { queue: emptyQueue, failures: 0, intervals: 0 }

export const cadenceFlags: CadenceFlags = { jitterPercentage: 5, retryDelays }

/**
 * The run of an object is over, and has returned this. `object` names it among all that draw from
 * the seed, such as `Kustomization/default/app`.
 */
export function afterRun(
  { queue, failures, intervals }: Cadence,
  at: Nanoseconds,
  { requeue }: Returned,
  flags: CadenceFlags,
  seed: number,
  object: string,
): Cadence {
  switch (requeue.kind) {
    case 'never':
      return { queue: finished(queue, at, null), failures: 0, intervals }
    case 'after':
      return { queue: finished(queue, at, requeue.after), failures: 0, intervals }
    case 'backoff': {
      const delay = retryDelay(failures, flags.retryDelays)
      return { queue: finished(queue, at, delay), failures: failures + 1, intervals }
    }
    case 'interval': {
      const after = nextInterval(requeue.after, flags.jitterPercentage, seed, object, intervals)
      return { queue: finished(queue, at, after), failures: 0, intervals: intervals + 1 }
    }
  }
}
