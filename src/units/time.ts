import { unreachable } from './unreachable.ts'

// Time is the one number that hurts when mixed up (seconds, milliseconds, points and spans), so
// only time carries a brand. Pods and weights are whole numbers named by their alias.
declare const unit: unique symbol

/** Whole milliseconds since {@link EPOCH}, 2026-01-01T00:00:00Z. */
export type Instant = number & { readonly [unit]: 'Instant' }

/** Whole milliseconds. */
export type Duration = number & { readonly [unit]: 'Duration' }

/**
 * Unix time, in milliseconds, of the instant 0: 2026-01-01T00:00:00Z.
 *
 * @example
 * ```ts
 * new Date(EPOCH).toISOString() // => '2026-01-01T00:00:00.000Z'
 * ```
 */
export const EPOCH = 1767225600000

export const start: Instant = 0 as Instant

/**
 * The instant that is so many whole milliseconds after {@link EPOCH}.
 *
 * @example
 * ```ts
 * instant(90_000) // => 90_000
 * ```
 */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant
}

export function duration(milliseconds: number): Duration {
  return milliseconds as Duration
}

/**
 * A span of whole seconds, as milliseconds.
 *
 * @example
 * ```ts
 * seconds(90) // => 90_000
 * ```
 */
export function seconds(count: number): Duration {
  return (count * 1000) as Duration
}

export function after(at: Instant, span: Duration): Instant {
  return (at + span) as Instant
}

export function between(from: Instant, to: Instant): Duration {
  return (to - from) as Duration
}

/** Kubernetes stores times with whole seconds, cut off. */
export function wholeSecond(at: Instant): Instant {
  return (Math.floor(at / 1000) * 1000) as Instant
}

/** The first whole second that is not before the instant: where the controllers' timers fire. */
export function nextWholeSecond(at: Instant): Instant {
  return (Math.ceil(at / 1000) * 1000) as Instant
}

/** The earlier of two wake-ups; null is "never". */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  if (b === null) return a
  return a < b ? a : b
}

const DAY = 86_400_000

/**
 * An instant as Kubernetes writes it: `2026-01-01T00:00:30Z` (whole seconds).
 *
 * @example
 * ```ts
 * rfc3339(instant(90_000)) // => '2026-01-01T00:01:30Z'
 * ```
 */
export function rfc3339(at: Instant): string {
  const unix = Math.floor((at + EPOCH) / 1000) * 1000
  const days = Math.floor(unix / DAY)
  const rest = unix - days * DAY
  const { year, month, day } = civil(days)
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  const hour = Math.floor(rest / 3_600_000)
  const minute = Math.floor(rest / 60_000) % 60
  const second = Math.floor(rest / 1000) % 60
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}Z`
}

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/

/** The instant that an RFC 3339 text names, or null if it names none. */
export function parseRfc3339(text: string): Instant | null {
  const found = RFC3339.exec(text)
  if (found === null) return null
  const part = (index: number): number => Number(found[index] ?? 0)
  const [year, month, day] = [part(1), part(2), part(3)]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (part(4) > 23 || part(5) > 59 || part(6) > 59) return null
  const milliseconds = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000)
  const offset = (part(9) * 60 + part(10)) * 60_000 * (found[8] === '-' ? -1 : 1)
  const unix =
    daysSince1970(year, month, day) * DAY +
    part(4) * 3_600_000 +
    part(5) * 60_000 +
    part(6) * 1000 +
    milliseconds -
    offset
  return (unix - EPOCH) as Instant
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return (
    [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? unreachable('month')
  )
}

// The proleptic Gregorian calendar counted in 400-year eras that begin on 1 March.
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civil(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}
