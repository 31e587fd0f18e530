import { reportMarkdown } from '../questions/report/reportMarkdown.ts'
import { reportText } from '../questions/report/reportText.ts'
import type { Report } from '../questions/report.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { start } from '../units/time.ts'
import { toChart } from '../views/chart.ts'
import { treeAt } from '../views/rolloutAt.ts'
import type { Terminal } from './io.ts'
import { sectionOf } from './pageSections.ts'
import { type TimelineFormat, timelineText } from './timelineText.ts'

/**
 * Where it stands, what comes, and what each verb would do now, in one of the formats of a
 * timeline; those for programs and pictures have the timeline alone.
 */
export function forecastText(
  timeline: Timeline,
  choices: Report,
  format: TimelineFormat,
  terminal: Terminal,
): string {
  if (format === 'markdown') {
    return `${timelineText(timeline, format, terminal)}\n${reportMarkdown(choices)}`
  }
  if (format !== 'text') return timelineText(timeline, format, terminal, [sectionOf(choices)])
  const { hasColours, columns } = terminal
  const tree = treeAt(timeline, start, { color: hasColours })
  const said = reportText(choices, columns === null ? {} : { width: columns })
  return `${tree}\nFrom now on:\n\n${toChart(timeline)}\n${said}`
}
