import { type Instant, instant } from '../units/time.ts'
import { parseGoDuration } from './duration.ts'

/** A Go duration: `'90s'`, `'1h30m'`, `'250ms'`, `'0s'`. */
export type TimeText = string

/**
 * The instant that is so long after the beginning of a simulation; null if the text is no Go
 * duration (`time.ParseDuration`), or a negative one.
 */
export function readTimeText(text: TimeText): Instant | null {
  const parsed = parseGoDuration(text)
  return parsed.ok && parsed.milliseconds >= 0 ? instant(Math.round(parsed.milliseconds)) : null
}

/**
 * An instant, or a duration, as a scenario writes it: `1h30m`, `1m2s`, `1.5s`, `0s`. Unlike Go's
 * `Duration.String` it leaves out the parts that are nothing; fractions end at the millisecond.
 *
 * @example
 * ```ts
 * import { instant } from 'rollout-sim'
 *
 * formatTime(instant(90_000)) // => '1m30s'
 * ```
 */
export function formatTime(milliseconds: number): TimeText {
  const size = Math.abs(Math.round(milliseconds))
  const hours = Math.floor(size / 3_600_000)
  const minutes = Math.floor(size / 60_000) % 60
  const rest = (size % 60_000) / 1000
  const text =
    (hours > 0 ? `${hours}h` : '') +
    (minutes > 0 ? `${minutes}m` : '') +
    (rest > 0 || size === 0 ? `${rest}s` : '')
  return milliseconds < 0 && size > 0 ? `-${text}` : text
}

/** What to write where a number, or a text without a unit, was meant as seconds. */
export function timeHint(written: unknown): string {
  const count = typeof written === 'string' && written.trim() !== '' ? Number(written) : written
  const isCount = typeof count === 'number' && Number.isFinite(count) && count >= 0
  if (isCount) return `Write '${count}s'.`
  return `Write a Go duration, such as '90s' or '1h30m'.`
}
