import type { Nanoseconds } from './intervals.ts'

/**
 * One object's place in the queue of controller-runtime (`pkg/controller/priorityqueue`), which
 * keeps at most one entry an object: a request consumes the entry that waits, so that the next
 * periodic run is counted from the end of the run that was asked for. Times are nanoseconds.
 */
export interface Queue {
  /** When the next run begins; null: nothing waits. */
  readonly dueAt: Nanoseconds | null
  readonly running: boolean
  /** Asked for while running: one more run follows directly, however often it was asked for. */
  readonly again: boolean
}

export const emptyQueue: Queue = { dueAt: null, running: false, again: false }

/**
 * Something wants the object to be reconciled: a change, an annotation, a new revision.
 *
 * @waits for clocks finer than milliseconds
 */
export function requested(queue: Queue, at: Nanoseconds): Queue {
  if (queue.running) return queue.again ? queue : { ...queue, again: true }
  return { ...queue, dueAt: queue.dueAt !== null && queue.dueAt < at ? queue.dueAt : at }
}

/** @waits for clocks finer than milliseconds */
export function started(queue: Queue): Queue {
  return { ...queue, dueAt: null, running: true }
}

/** The run is over, and asks to be repeated after so long; null: it does not. */
export function finished(queue: Queue, at: Nanoseconds, after: Nanoseconds | null): Queue {
  const dueAt = queue.again ? at : after === null ? null : at + after
  return { dueAt, running: false, again: false }
}
