import type { Snapshot } from '../../timeline/snapshot.ts'
import { findExperiment, type Named } from '../objects/found.ts'
import { failed, type Printed, printed } from '../printed.ts'
import { type TreeOptions, toExperimentTree } from '../tree.ts'

/** `kubectl argo rollouts get experiment NAME`: an Experiment over all that it owns. */
export function getExperiment(snapshot: Snapshot, options: Named & TreeOptions): Printed {
  const found = findExperiment(snapshot, options)
  return found.ok ? printed(toExperimentTree(found.info, options)) : failed(found.error)
}
