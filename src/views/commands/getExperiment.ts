import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Printed } from '../../units/printed.ts'
import { findExperiment, type ObjectName } from '../objects/found.ts'
import { failedWith, printed } from '../printed.ts'
import { type TreeOptions, toExperimentTree } from '../tree.ts'

/** `kubectl argo rollouts get experiment NAME`: an Experiment over all that it owns. */
export function getExperiment(snapshot: Snapshot, options: ObjectName & TreeOptions): Printed {
  const found = findExperiment(snapshot, options)
  return found.ok ? printed(toExperimentTree(found.info, options)) : failedWith(found.error)
}
