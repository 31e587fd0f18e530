import { formatTime } from '../../go/timeText.ts'
import type { Duration } from '../../units/time.ts'

/** A span to the second, as people and Go write it: `45s`, `1m20s`, `2h`. */
export function clockText(span: Duration): string {
  return formatTime(Math.floor(span / 1000) * 1000)
}
