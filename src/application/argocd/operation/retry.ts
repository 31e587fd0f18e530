import { parseGoDuration } from '../../../go/duration.ts'
import { type Duration, duration, seconds } from '../../../units/time.ts'

/** `spec.syncPolicy.retry`, or that of an operation. */
export interface RetryStrategy {
  /** 0: no retries; below: without end. */
  readonly limit: number
  /** A retry takes the newest revision. */
  readonly refresh: boolean
  readonly backoff: {
    /** Whole seconds, or a Go duration; '' is the default. */
    readonly duration: string
    readonly factor: number | null
    /** '0': none. */
    readonly maxDuration: string
  } | null
}

/** No retries: what an operation that a person asks for has by default. */
export const noRetry: RetryStrategy = { limit: 0, refresh: false, backoff: null }

export type RetryWait =
  | { readonly ok: true; readonly wait: Duration }
  | { readonly ok: false; readonly error: string }

/**
 * How long a retry waits: `duration × factor^exponent`, at most `maxDuration` (`NextRetryAt`; 5 s,
 * 2 and 3 min by default).
 */
export function retryWait({ backoff }: RetryStrategy, exponent: number): RetryWait {
  const base = durationOf(backoff?.duration ?? '', seconds(5))
  const most = durationOf(backoff?.maxDuration ?? '', seconds(180))
  if (typeof base === 'string') return { ok: false, error: base }
  if (typeof most === 'string') return { ok: false, error: most }
  let grown: number = base
  for (let turn = 0; turn < exponent; turn++) grown *= backoff?.factor ?? 2
  return { ok: true, wait: duration(Math.floor(most > 0 ? Math.min(most, grown) : grown)) }
}

// The milliseconds, or why there are none.
function durationOf(text: string, assumed: number): number | string {
  if (text === '') return assumed
  if (/^[+-]?\d+$/.test(text)) return Number(text) * 1000
  const read = parseGoDuration(text)
  return read.ok ? read.milliseconds : `unable to parse ${text} as a duration`
}
