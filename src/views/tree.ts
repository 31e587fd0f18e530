import { branchRows } from './branch.ts'
import { columns, experimentBranch, rolloutBranch } from './branches.ts'
import { toColumns } from './columns.ts'
import { experimentHeader, rolloutHeader } from './header.ts'
import type { ExperimentInfo, RolloutInfo } from './info.ts'
import { paintOf } from './paint.ts'

/** How the tree is printed. */
export interface TreeOptions {
  /** As in a terminal, with ANSI's colours; false if absent: `--no-color`. */
  readonly color?: boolean
}

/** The text of `kubectl argo rollouts get rollout NAME`, byte for byte. */
export function toTree(info: RolloutInfo, { color = false }: TreeOptions = {}): string {
  const paint = paintOf(color)
  const rows = branchRows(rolloutBranch(info, paint))
  return `${rolloutHeader(info, paint)}\n${toColumns([columns, ...rows])}`
}

/** The same for a Deployment, of which the plugin shows nothing. */
export function toDeploymentTree(info: RolloutInfo, { color = false }: TreeOptions = {}): string {
  const paint = paintOf(color)
  const rows = branchRows(rolloutBranch(info, paint, 'Deployment'))
  return `${rolloutHeader(info, paint)}\n${toColumns([columns, ...rows])}`
}

/** The text of `kubectl argo rollouts get experiment NAME`, byte for byte. */
export function toExperimentTree(
  info: ExperimentInfo,
  { color = false }: TreeOptions = {},
): string {
  const paint = paintOf(color)
  const rows = branchRows(experimentBranch(info, paint))
  return `${experimentHeader(info, paint)}\n${toColumns([columns, ...rows])}`
}
