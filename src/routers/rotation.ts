import type { Count } from '../units/amounts.ts'

/**
 * A rotation over pods that are only counted, not listed. kube-proxy and the routers add endpoints
 * in random order, so any order is as true as another; this one mixes the cohorts as evenly as can
 * be, which is the middle of all orders. Every full turn serves every pod once, and costs depend on
 * the number of cohorts, not of pods.
 */

/**
 * How many of `requests` each cohort answers, the rotation having served `taken` requests before.
 */
export function rotationCounts(
  cohorts: readonly Count[],
  taken: number,
  requests: number,
): readonly number[] {
  const pods = podsIn(cohorts)
  if (pods === 0) return cohorts.map(() => 0)
  const from = taken % pods
  const to = from + requests
  const turns = Math.floor(to / pods)
  const ahead = served(cohorts, pods, to - turns * pods)
  const behind = served(cohorts, pods, from)
  return cohorts.map((size, index) => turns * size + (ahead[index] ?? 0) - (behind[index] ?? 0))
}

/**
 * The cohort, and the pod in it from 0 on, that answers after `taken` requests; -1 if there is
 * none.
 */
export function rotationAt(
  cohorts: readonly Count[],
  taken: number,
): { readonly cohort: number; readonly pod: number } {
  const pods = podsIn(cohorts)
  if (pods === 0) return { cohort: -1, pod: -1 }
  let before = taken % pods
  let after = before + 1
  let left = pods
  for (let cohort = 0; cohort < cohorts.length; cohort++) {
    const size = cohorts[cohort] ?? 0
    const pod = partOf(before, size, left)
    const next = partOf(after, size, left)
    if (next > pod) return { cohort, pod }
    before -= pod
    after -= next
    left -= size
  }
  return { cohort: -1, pod: -1 }
}

/** Ready pods of all cohorts together. */
export function podsIn(cohorts: readonly Count[]): Count {
  let pods = 0
  for (let index = 0; index < cohorts.length; index++) pods += cohorts[index] as Count
  return pods
}

// The first cohort takes its part of the slots, rounded to the nearest; the second its part of what
// is left, and so on. Each count grows by 0 or 1 a slot, so that every slot belongs to one cohort.
function served(cohorts: readonly Count[], pods: Count, slots: number): readonly number[] {
  const counts: number[] = []
  let [leftSlots, leftPods] = [slots, pods]
  for (const size of cohorts) {
    const own = partOf(leftSlots, size, leftPods)
    counts.push(own)
    leftSlots -= own
    leftPods -= size
  }
  return counts
}

function partOf(slots: number, size: Count, pods: Count): number {
  return pods === 0 ? 0 : Math.floor((2 * slots * size + pods) / (2 * pods))
}
