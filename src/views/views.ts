import type { Timeline } from '../timeline/timeline.ts'
import { toChart } from './chart.ts'
import { type ExperimentListOptions, toExperimentList } from './experimentList.ts'
import type { HtmlOptions } from './html/page.ts'
import { toHtml } from './html.ts'
import type { ExperimentInfo, RolloutInfo } from './info.ts'
import { type JsonOptions, toJson } from './json.ts'
import { type MarkdownOptions, toMarkdown } from './markdown.ts'
import { type MermaidOptions, toMermaid } from './mermaid.ts'
import { type RolloutListOptions, toRolloutList } from './rolloutList.ts'
import { type StatusTextOptions, toStatusText } from './statusText.ts'
import { type SvgOptions, toSvg } from './svg.ts'
import { type TreeOptions, toExperimentTree, toTree } from './tree.ts'
import type { View } from './view.ts'

/** What each view is of, and how it can be asked for. */
export interface Views {
  readonly tree: View<RolloutInfo, TreeOptions>
  readonly experimentTree: View<ExperimentInfo, TreeOptions>
  readonly rolloutList: View<readonly RolloutInfo[], RolloutListOptions>
  readonly experimentList: View<readonly ExperimentInfo[], ExperimentListOptions>
  readonly statusText: View<RolloutInfo, StatusTextOptions>
  readonly chart: View<Timeline, never>
  readonly svg: View<Timeline, SvgOptions>
  readonly html: View<Timeline, HtmlOptions>
  readonly markdown: View<Timeline, MarkdownOptions>
  readonly mermaid: View<Timeline, MermaidOptions>
  readonly json: View<Timeline, JsonOptions>
}

/** Every view by its name. A new one is a file, and a line here and above. */
export const views: Views = {
  tree: toTree,
  experimentTree: toExperimentTree,
  rolloutList: toRolloutList,
  experimentList: toExperimentList,
  statusText: toStatusText,
  chart: toChart,
  svg: toSvg,
  html: toHtml,
  markdown: toMarkdown,
  mermaid: toMermaid,
  json: toJson,
}
