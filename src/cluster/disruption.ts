import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import type { PodCohort } from './objects.ts'

// What happens to pods from outside: nobody's controller asked for it. Lists of cohorts, one a
// ReplicaSet, each the oldest first.

type Pods = readonly PodCohort[]

/**
 * So many pods are gone at once, the oldest of all lists first, ready or not. The very lists come
 * back where nothing is taken.
 */
export function losingOldest(lists: readonly Pods[], count: Count): readonly Pods[] {
  return withOldest(
    lists,
    count,
    () => true,
    () => null,
  )
}

/**
 * So many ready pods are not ready any more, the oldest of all lists first, and may be again at an
 * instant. They keep their places.
 */
export function unreadyOldest(
  lists: readonly Pods[],
  count: Count,
  heldUntil: Instant,
): readonly Pods[] {
  return withOldest(
    lists,
    count,
    ({ readyAt }) => readyAt !== null,
    ({ createdAt }, taken) => ({ count: taken, createdAt, readyAt: null, heldUntil }),
  )
}

/** The oldest pods that are meant, each cohort's share exchanged for another one, or for none. */
function withOldest(
  lists: readonly Pods[],
  count: Count,
  isMeant: (cohort: PodCohort) => boolean,
  exchanged: (cohort: PodCohort, taken: Count) => PodCohort | null,
): readonly Pods[] {
  const shares = sharesOf(lists.flat().filter(isMeant), count)
  if (shares.size === 0) return lists
  return lists.map((pods) => {
    if (!pods.some((cohort) => shares.has(cohort))) return pods
    return pods.flatMap((cohort) => {
      const taken = shares.get(cohort) ?? 0
      if (taken === 0) return [cohort]
      const other = exchanged(cohort, taken)
      const { createdAt, readyAt, heldUntil } = cohort
      const left = { count: cohort.count - taken, createdAt, readyAt, heldUntil }
      return [...(other === null ? [] : [other]), ...(left.count > 0 ? [left] : [])]
    })
  })
}

// A stable sort: pods of one instant go in the order of their ReplicaSets.
function sharesOf(cohorts: Pods, count: Count): ReadonlyMap<PodCohort, Count> {
  const shares = new Map<PodCohort, Count>()
  let left = count
  for (const cohort of cohorts.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const taken = Math.min(left, cohort.count)
    if (taken <= 0) break
    shares.set(cohort, taken)
    left -= taken
  }
  return shares
}
