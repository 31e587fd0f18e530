import type { Snapshot } from '../../timeline/snapshot.ts'
import { findRollout, type Named } from '../objects/found.ts'
import { failed, type Printed, printed } from '../printed.ts'
import { type TreeOptions, toTree } from '../tree.ts'

/**
 * `kubectl argo rollouts get rollout NAME`: how a Rollout stands, over the tree of all that it
 * owns.
 */
export function getRollout(snapshot: Snapshot, options: Named & TreeOptions): Printed {
  const found = findRollout(snapshot, options)
  return found.ok ? printed(toTree(found.info, options)) : failed(found.error)
}
