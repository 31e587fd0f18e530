import type { Snapshot } from '../cluster/snapshot.ts'
import { snapshotAt } from '../timeline/snapshot.ts'
import type { Time } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { RolloutInfo } from './info.ts'
import { namespaceOf } from './objects/metadata.ts'
import { objectsIn } from './objects/objects.ts'
import { rolloutInfo } from './objects/rollout.ts'
import { type StatusTextOptions, toStatusText } from './statusText.ts'
import { type TreeOptions, toTree } from './tree.ts'

/**
 * What `kubectl argo rollouts get rollout` would print at a time of a simulation, once everything
 * that was due had settled; '' before the Rollout is applied.
 */
export function treeAt(timeline: Timeline, time: Time, options: TreeOptions = {}): string {
  const info = rolloutInfoAt(timeline, time)
  return info === null ? '' : toTree(info, options)
}

/** What `kubectl argo rollouts status` would say then; '' before the Rollout is applied. */
export function statusTextAt(
  timeline: Timeline,
  time: Time,
  options: StatusTextOptions = {},
): string {
  const info = rolloutInfoAt(timeline, time)
  return info === null ? '' : toStatusText(info, options)
}

/** The same as data; null before the Rollout is applied. */
export function rolloutInfoAt(timeline: Timeline, time: Time): RolloutInfo | null {
  return onlyRollout(snapshotAt(timeline, time))
}

/** The Rollout that a simulation is about; null before it is applied. */
export function onlyRollout({ objects, now }: Snapshot): RolloutInfo | null {
  const rollout = objects.find(({ kind }) => kind === 'Rollout')
  if (rollout === undefined) return null
  return rolloutInfo(rollout, objectsIn(objects, namespaceOf(rollout)), now)
}
