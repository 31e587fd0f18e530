import type { Timeline } from '../../timeline/timeline.ts'
import { after, duration, type Instant, instant, seconds } from '../../units/time.ts'

const A_SECOND = seconds(1)

/**
 * So many instants at most of a run at which something happens, and the seconds just before and
 * just after: those that tell whether somebody was too early or too late. Where there are more than
 * that they are spread evenly, the first and the last among them. Nothing before `from` counts.
 */
export function interestingInstants(
  timeline: Timeline,
  from: Instant,
  most: number,
): readonly Instant[] {
  const found = new Set<Instant>()
  for (const { at, effects, actions } of timeline.moments) {
    if (at < from || effects.length + actions.length === 0) continue
    const before = instant(Math.max(from, at - A_SECOND))
    for (const one of [before, at, after(at, A_SECOND)]) found.add(wholeFrom(one))
  }
  const sorted = [...found].sort((a, b) => a - b)
  if (sorted.length <= most) return sorted
  if (most === 1) return sorted.slice(0, 1)
  const step = (sorted.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)] ?? from)
}

// Whoever types does so at a whole second; not before something has happened.
function wholeFrom(at: Instant): Instant {
  return instant(Math.ceil(duration(at) / A_SECOND) * A_SECOND)
}
