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
  /** A Rollout with all that it owns: `get rollout`. */
  readonly tree: View<RolloutInfo, TreeOptions>
  /** An Experiment with all that it owns: `get experiment`. */
  readonly experimentTree: View<ExperimentInfo, TreeOptions>
  /** Rollouts, a line each: `list rollouts`. */
  readonly rolloutList: View<readonly RolloutInfo[], RolloutListOptions>
  /** Experiments, a line each: `list experiments`. */
  readonly experimentList: View<readonly ExperimentInfo[], ExperimentListOptions>
  /** The phase in a line: `status`. */
  readonly statusText: View<RolloutInfo, StatusTextOptions>
  /** Weight, pods and phases over time, in characters. */
  readonly chart: View<Timeline, never>
  /** The same as a picture. */
  readonly svg: View<Timeline, SvgOptions>
  /** The same as a page. */
  readonly html: View<Timeline, HtmlOptions>
  /** What changed, as a table for a pull request. */
  readonly markdown: View<Timeline, MarkdownOptions>
  /** The same as a diagram that GitHub draws. */
  readonly mermaid: View<Timeline, MermaidOptions>
  /** The timeline as data for other programs. */
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
