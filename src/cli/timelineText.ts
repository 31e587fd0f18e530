import type { Timeline } from '../timeline/timeline.ts'
import { toChart } from '../views/chart.ts'
import { toHtml } from '../views/html.ts'
import { toJson } from '../views/json.ts'
import { toMarkdown } from '../views/markdown.ts'
import { toMermaid } from '../views/mermaid.ts'
import { treeAt } from '../views/rolloutAt.ts'
import { toSvg } from '../views/svg.ts'
import type { Terminal } from './io.ts'

const texts = {
  text: (timeline: Timeline, { hasColours }: Terminal) =>
    `${toChart(timeline)}\n${treeAt(timeline, timeline.end.at, { color: hasColours })}`,
  json: (timeline: Timeline) => toJson(timeline),
  markdown: (timeline: Timeline) => toMarkdown(timeline),
  mermaid: (timeline: Timeline) => toMermaid(timeline),
  svg: (timeline: Timeline) => toSvg(timeline),
  html: (timeline: Timeline) => toHtml(timeline),
}

export { treeAt }

export type TimelineFormat = keyof typeof texts

/** A timeline in one of the formats. */
export function timelineText(
  timeline: Timeline,
  format: TimelineFormat,
  terminal: Terminal,
): string {
  return texts[format](timeline, terminal)
}
