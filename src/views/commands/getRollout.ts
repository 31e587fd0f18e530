import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Printed } from '../../units/printed.ts'
import { findRollout, type ObjectName } from '../objects/found.ts'
import { failedWith, printed } from '../printed.ts'
import { type TreeOptions, toTree } from '../tree.ts'

/**
 * `kubectl argo rollouts get rollout NAME`: how a Rollout stands, over the tree of all that it
 * owns.
 */
export function getRollout(snapshot: Snapshot, options: ObjectName & TreeOptions): Printed {
  const found = findRollout(snapshot, options)
  return found.ok ? printed(toTree(found.info, options)) : failedWith(found.error)
}
