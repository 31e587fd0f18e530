import { branchRows } from './branch.ts'
import { columns, experimentBranch, rolloutBranch } from './branches.ts'
import { toColumns } from './columns.ts'
import { experimentHeader, rolloutHeader } from './header.ts'
import type { ExperimentView, RolloutView } from './view.ts'

/** The text of `kubectl argo rollouts get rollout NAME --no-color`, byte for byte. */
export function toTree(view: RolloutView): string {
  return `${rolloutHeader(view)}\n${toColumns([columns, ...branchRows(rolloutBranch(view))])}`
}

/** The text of `kubectl argo rollouts get experiment NAME --no-color`, byte for byte. */
export function toExperimentTree(view: ExperimentView): string {
  return `${experimentHeader(view)}\n${toColumns([columns, ...branchRows(experimentBranch(view))])}`
}
