import type { Timeline } from '../timeline/timeline.ts'
import { toChart } from '../views/chart.ts'
import type { HtmlSection } from '../views/html/page.ts'
import { toHtml } from '../views/html.ts'
import { toJson } from '../views/json.ts'
import { toMarkdown } from '../views/markdown.ts'
import { toMermaid } from '../views/mermaid.ts'
import { treeAt } from '../views/rolloutAt.ts'
import { toSvg } from '../views/svg.ts'
import type { Terminal } from './io.ts'

export { treeAt }

/** The formats of a timeline; the first is for a terminal. */
export type TimelineFormat = 'text' | 'json' | 'markdown' | 'svg' | 'html' | 'mermaid'

type TextOf = (timeline: Timeline, terminal: Terminal, sections: readonly HtmlSection[]) => string

const texts: Readonly<Record<TimelineFormat, TextOf>> = {
  text: (timeline, { hasColours }) =>
    `${toChart(timeline)}\n${treeAt(timeline, timeline.end.at, { color: hasColours })}`,
  json: (timeline) => toJson(timeline),
  markdown: (timeline) => toMarkdown(timeline),
  mermaid: (timeline) => toMermaid(timeline),
  svg: (timeline) => toSvg(timeline),
  html: (timeline, _, sections) => toHtml(timeline, { sections }),
}

/** A timeline in one of the formats; sections are for a page. */
export function timelineText(
  timeline: Timeline,
  format: TimelineFormat,
  terminal: Terminal,
  sections: readonly HtmlSection[] = [],
): string {
  return texts[format](timeline, terminal, sections)
}
