import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Instant } from '../../units/time.ts'
import { passagesOf, withHash } from './passage.ts'

/**
 * Hashes of the ReplicaSets whose pods stop being ready by themselves at some time of a story: they
 * flap, or crash, and no order can be blamed for what is not there.
 */
export function restlessIn(timeline: Timeline): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { was, now } of passagesOf(timeline)) {
    for (const one of was?.replicaSets ?? []) {
      const left = withHash(now, one.hash)
      if (left !== null && hasFallen(one, left)) found.add(one.hash)
    }
  }
  return found
}

/** The same, or pods were taken by force: what is not there any more no strategy has cost. */
export function hasAccidents(timeline: Timeline): boolean {
  const isForced = timeline.moments.some(({ actions }) =>
    actions.some((action) => 'lose' in action || 'unready' in action),
  )
  return isForced || restlessIn(timeline).size > 0
}

// Pods that were ready are still there, and are not.
function hasFallen(before: ReplicaSet, after: ReplicaSet): boolean {
  return before.pods.some(({ createdAt }) => {
    return unreadyOf(after, createdAt) > unreadyOf(before, createdAt)
  })
}

function unreadyOf({ pods }: ReplicaSet, birth: Instant): number {
  const born = pods.filter(({ createdAt, readyAt }) => createdAt === birth && readyAt === null)
  return born.reduce((sum, { count }) => sum + count, 0)
}
