import { parseGoDuration } from '../../go/duration.ts'
import { EPOCH, type Instant, instant, parseRfc3339 } from '../../units/time.ts'

/** When something was recorded: since the beginning of the run, or on the calendar. */
export interface RecordedTime {
  readonly kind: 'relative' | 'absolute'
  readonly at: Instant
}

// No run lasts for 30 years, and no recording of Prometheus is older than its Unix time 1e9.
const UNIX_SECONDS = 1e9
const UNIX_MILLISECONDS = 1e11

/**
 * A time as tables have it: seconds since the beginning of the run or a Go duration (`90`,
 * `1m30s`), Unix time in seconds or milliseconds, RFC 3339, or that with a blank in it and no zone,
 * which is UTC (`2026-01-01 00:01:30`). null: it is none of them.
 */
export function readRecordedTime(text: string): RecordedTime | null {
  if (/^\d+(\.\d+)?$/.test(text)) {
    const number = Number(text)
    if (number >= UNIX_MILLISECONDS) return absolute(number)
    return number >= UNIX_SECONDS ? absolute(number * 1000) : relative(number * 1000)
  }
  const span = parseGoDuration(text)
  if (span.ok) return span.milliseconds < 0 ? null : relative(span.milliseconds)
  const zoned = /[Zz]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`
  const calendar = parseRfc3339(zoned.replace(' ', 'T'))
  return calendar === null ? null : { kind: 'absolute', at: calendar }
}

function absolute(unix: number): RecordedTime {
  return { kind: 'absolute', at: instant(Math.round(unix) - EPOCH) }
}

function relative(milliseconds: number): RecordedTime {
  return { kind: 'relative', at: instant(Math.round(milliseconds)) }
}
