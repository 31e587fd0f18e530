import { keptExperiments } from './experiments.ts'
import { keptRuns } from './history.ts'
import type { KeptRule } from './keptThing.ts'
import { keptReplicaSets } from './replicaSets.ts'
import { keptWorkload } from './workload.ts'

/** What may still be there, in the order in which it is told. */
export const keptRules: { readonly [name: string]: KeptRule } = {
  replicaSets: keptReplicaSets,
  workload: keptWorkload,
  experiments: keptExperiments,
  runs: keptRuns,
}
