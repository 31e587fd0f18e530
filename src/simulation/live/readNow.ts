import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { EPOCH, type Instant, instant, parseRfc3339, wholeSecond } from '../../units/time.ts'

/** An RFC 3339 text, a `Date`, or an Instant (`snapshotAt` says `now` as one). */
export type ClockTime = string | Instant | { readonly toJSON: () => string | null }

/** The whole second of a clock time; null, and reported, if it is none. */
export function readNow(written: unknown, report: (found: Diagnostic) => void): Instant | null {
  if (written === undefined || written === null) {
    const hint = 'Say when the objects were printed: { now: new Date() }.'
    report(errorIn('now', 'live-now', 'now is missing', hint))
    return null
  }
  if (typeof written === 'number') return readNumber(written, report)
  const text = textOf(written)
  const at = text === null ? null : parseRfc3339(text)
  if (at !== null) return wholeSecond(at)
  const shown = text ?? (typeof written === 'object' ? 'an invalid date' : String(written))
  const hint = 'Give "2026-01-31T12:00:00Z", or new Date().'
  report(errorIn('now', 'live-now', `${JSON.stringify(shown)} is no time of a clock`, hint))
  return null
}

// Unix time, in seconds or milliseconds, would be decades away.
function readNumber(written: number, report: (found: Diagnostic) => void): Instant | null {
  if (Number.isFinite(written) && Math.abs(written) < EPOCH / 2)
    return wholeSecond(instant(written))
  const hint = 'Of Unix time make new Date(…).'
  report(errorIn('now', 'live-now', `${written} is no Instant`, hint))
  return null
}

function textOf(written: unknown): string | null {
  if (typeof written === 'string') return written
  if (typeof written !== 'object' || written === null || !('toJSON' in written)) return null
  const { toJSON } = written
  const text: unknown = typeof toJSON === 'function' ? Reflect.apply(toJSON, written, []) : null
  return typeof text === 'string' ? text : null
}
