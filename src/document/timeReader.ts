import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { type Instant, instant, parseRfc3339, wholeSecond } from '../units/time.ts'

/**
 * Reads an RFC 3339 time of an object, `path` being where that is; null if it is absent, or none,
 * which is reported then.
 */
export type TimeIn = (object: JsonObject, key: string, path: string) => Instant | null

/**
 * Reads the times of stored objects as a controller does, which decodes whole seconds, counted from
 * an instant (`start` leaves them as they are).
 */
export function timeReader(from: Instant, report: (found: Diagnostic) => void): TimeIn {
  return (object, key, path) => {
    const text = object[key]
    if (text === undefined || text === null) return null
    const at = typeof text === 'string' ? parseRfc3339(text) : null
    if (at === null) report(noTime(path, text))
    return at === null ? null : instant(wholeSecond(at) - from)
  }
}

function noTime(path: string, written: unknown): Diagnostic {
  const message = `${JSON.stringify(written)} is no time`
  const hint = 'Hand in the object as the cluster has it: "2026-01-01T00:00:00Z".'
  return errorIn(path, 'live-time', message, hint)
}
