import type { Timeline } from '../timeline/timeline.ts'
import { start } from '../units/time.ts'
import { toChart } from '../views/chart.ts'
import { treeAt } from '../views/rolloutAt.ts'
import type { Terminal } from './io.ts'
import { type TimelineFormat, timelineText } from './timelineText.ts'

/** Where it stands and what comes, in one of the formats of a timeline. */
export function forecastText(
  timeline: Timeline,
  format: TimelineFormat,
  terminal: Terminal,
): string {
  if (format !== 'text') return timelineText(timeline, format, terminal)
  const { hasColours } = terminal
  return `${treeAt(timeline, start, { color: hasColours })}\nFrom now on:\n\n${toChart(timeline)}`
}
