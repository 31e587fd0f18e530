import { formatTime, readTimeText, type TimeText } from '../go/timeText.ts'
import { type Duration, type Instant, instant } from '../units/time.ts'

/**
 * A time since the beginning of the simulation, or how long something takes: what this library
 * hands out (whole milliseconds), or a Go duration (`'90s'`, `'1h30m'`). Both mean the same.
 */
export type Time = Instant | Duration | TimeText

/** The instant that a time names; null if it is none of this world. */
export function readTime(time: Time): Instant | null {
  if (typeof time === 'string') return readTimeText(time)
  return Number.isFinite(time) && time >= 0 ? instant(time) : null
}

/** A time as a scenario says it. */
export function textOfTime(time: Time): TimeText {
  return typeof time === 'string' ? time : formatTime(time)
}
