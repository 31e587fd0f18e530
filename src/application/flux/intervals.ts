import { uniform } from '../../chance/uniform.ts'

// Durations are whole nanoseconds, as Go keeps them: what the controllers print of them is exact.

/** Nanoseconds. */
export type Nanoseconds = bigint

export const NANOSECONDS_A_SECOND = 1_000_000_000n

/** The shortest time that a reconciliation is given, whatever is asked for. */
const SHORTEST_TIMEOUT: Nanoseconds = 30n * NANOSECONDS_A_SECOND

/** What `spec` of a Kustomization says of time; null: not given. */
export interface Schedule {
  readonly interval: Nanoseconds
  readonly retryInterval: Nanoseconds | null
  readonly timeout: Nanoseconds | null
}

/** `GetTimeout`: else 30 s less than the interval, and never below 30 s. */
export function timeoutOf({ interval, timeout }: Schedule): Nanoseconds {
  const asked = timeout ?? interval - SHORTEST_TIMEOUT
  return asked < SHORTEST_TIMEOUT ? SHORTEST_TIMEOUT : asked
}

/** `GetRetryInterval`: else the interval. */
export function retryIntervalOf({ interval, retryInterval }: Schedule): Nanoseconds {
  return retryInterval ?? interval
}

/**
 * An interval spread by some percent to either side (`jitter.Percent`), which 100 of them switch
 * off as 0 do; `draw` is uniform in [0, 1).
 */
export function jittered(interval: Nanoseconds, percentage: number, draw: number): Nanoseconds {
  if (percentage <= 0 || percentage >= 100) return interval
  const spread = percentage / 100
  return BigInt(Math.trunc(Number(interval) * (1 + spread * (2 * draw - 1))))
}

/**
 * The interval until the reconciliation after this one: `count` numbers those of the object, whose
 * kind and name are the stream, so that no object's draws depend on another's.
 */
export function nextInterval(
  interval: Nanoseconds,
  percentage: number,
  seed: number,
  object: string,
  count: number,
): Nanoseconds {
  return jittered(interval, percentage, uniform(seed, `interval of ${object}`, count))
}
