import { type Instant, instant } from '../../units/time.ts'
import { afterRun, type Cadence, cadenceFlags } from './cadence.ts'
import type { Nanoseconds } from './intervals.ts'
import type { Returned } from './outcome.ts'

/** When an object of Flux is reconciled, as plain data: its {@link Cadence} in milliseconds. */
export interface Pace {
  /** When the next run begins; null: nothing waits, or a run goes on. */
  readonly dueAt: Instant | null
  /** Asked for during the run that goes on. */
  readonly again: boolean
  readonly failures: number
  /** How many intervals have been drawn. */
  readonly draws: number
}

const NANOSECONDS_A_MILLISECOND = 1_000_000n

/** A run begins. */
export function beginRun(pace: Pace): Pace {
  return { ...pace, dueAt: null, again: false }
}

/** The run that goes on is over, and has returned this to the queue. */
export function endRun(
  pace: Pace,
  at: Instant,
  returned: Returned,
  seed: number,
  object: string,
): Pace {
  const running: Cadence = {
    queue: { dueAt: null, running: true, again: pace.again },
    failures: pace.failures,
    intervals: pace.draws,
  }
  const now = BigInt(at) * NANOSECONDS_A_MILLISECOND
  const { queue, failures, intervals } = afterRun(
    running,
    now,
    returned,
    cadenceFlags,
    seed,
    object,
  )
  return { dueAt: millisecondsOf(queue.dueAt), again: false, failures, draws: intervals }
}

function millisecondsOf(at: Nanoseconds | null): Instant | null {
  return at === null ? null : instant(Number(at / NANOSECONDS_A_MILLISECOND))
}
