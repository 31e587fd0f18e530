import type { Timeline } from '../timeline/timeline.ts'
import { toChart } from './chart.ts'
import { type ExperimentListOptions, toExperimentList } from './experimentList.ts'
import type { ExperimentInfo, RolloutInfo } from './info.ts'
import { type RolloutListOptions, toRolloutList } from './rolloutList.ts'
import { type StatusTextOptions, toStatusText } from './statusText.ts'
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
}

/** Every view by its name. A new one is a file, and a line here and above. */
export const views: Views = {
  tree: toTree,
  experimentTree: toExperimentTree,
  rolloutList: toRolloutList,
  experimentList: toExperimentList,
  statusText: toStatusText,
  chart: toChart,
}
