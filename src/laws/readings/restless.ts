import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
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

/** Less than that a pod has to be ready for nobody to know whether it stays. */
const FRESH = seconds(3)

/**
 * Pods of a ReplicaSet have just become ready: if they are gone they may have fallen in this very
 * instant, and been cleaned up.
 */
export function isFresh({ pods }: ReplicaSet, at: Instant): boolean {
  return pods.some(({ readyAt }) => readyAt !== null && after(readyAt, FRESH) > at)
}

/** The same, or pods were taken by force: what is not there any more no strategy has cost. */
export function hasAccidents(timeline: Timeline): boolean {
  const isForced = timeline.moments.some(({ actions }) =>
    actions.some((action) => 'lose' in action || 'unready' in action),
  )
  return isForced || restlessIn(timeline).size > 0
}

// Pods that were ready are still there, and are not.
function hasFallen(before: ReplicaSet, left: ReplicaSet): boolean {
  return before.pods.some(
    ({ createdAt }) => unreadyOf(left, createdAt) > unreadyOf(before, createdAt),
  )
}

function unreadyOf({ pods }: ReplicaSet, birth: Instant): number {
  const born = pods.filter(({ createdAt, readyAt }) => createdAt === birth && readyAt === null)
  return born.reduce((sum, { count }) => sum + count, 0)
}
