import { parseGoDuration } from '../go/duration.ts'
import { type Instant, instant } from '../units/time.ts'

/** Seconds, or a Go duration (`90s`, `1h30m`), since the beginning of the simulation. */
export type Time = number | string

/**
 * The instant that a time names; null if the text is no duration, or the number none of this world.
 */
export function readTime(time: Time): Instant | null {
  if (typeof time === 'number') {
    return Number.isFinite(time) && time >= 0 ? instant(Math.round(time * 1000)) : null
  }
  const parsed = parseGoDuration(time)
  return parsed.ok && parsed.milliseconds >= 0 ? instant(Math.round(parsed.milliseconds)) : null
}
