import { parseGoDuration } from '../units/goDuration.ts'
import { type Instant, instant } from '../units/time.ts'
import type { Time } from './scenario.ts'

/** Milliseconds of a scenario's time; null if the text is no duration. */
export function readTime(time: Time): Instant | null {
  if (typeof time === 'number') return instant(Math.round(time * 1000))
  const parsed = parseGoDuration(time)
  return parsed.ok ? instant(Math.round(parsed.milliseconds)) : null
}
