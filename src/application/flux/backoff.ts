import { NANOSECONDS_A_SECOND, type Nanoseconds } from './intervals.ts'

/** Flags `--min-retry-delay` and `--max-retry-delay` of Flux's controllers. */
export interface RetryDelays {
  readonly min: Nanoseconds
  readonly max: Nanoseconds
}

export const retryDelays: RetryDelays = {
  min: (3n * NANOSECONDS_A_SECOND) / 4n,
  max: 15n * 60n * NANOSECONDS_A_SECOND,
}

/** The delay after a failure that so many others came before in a row: it doubles each time. */
export function retryDelay(failuresBefore: number, { min, max }: RetryDelays): Nanoseconds {
  // A shift beyond 63 bits could only be cut to the longest delay again.
  const delay = min << BigInt(Math.min(failuresBefore, 63))
  return delay < max ? delay : max
}
