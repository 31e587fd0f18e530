import type { Invariant } from '../invariant.ts'
import { unavailableOf } from '../readings/bounds.ts'
import {
  desiredOf,
  everyPassageIn,
  ordersOf,
  type Passage,
  settlesAnew,
  totalOf,
  wasDone,
} from '../readings/passage.ts'
import { restlessIn } from '../readings/restless.ts'

export const enoughStayAvailable: Invariant = everyPassageIn(
  'enough pods stay available',
  'Without a traffic router no order costs available pods beyond maxUnavailable; a restart ' +
    'may always cost one.',
  (timeline) => {
    // Pods that fall by themselves are nobody's order.
    const isRestless = restlessIn(timeline).size > 0
    return (passage) => (isRestless ? null : objectionTo(passage))
  },
)

function objectionTo(passage: Passage): string | null {
  const { now, was } = passage
  const missing = unavailableOf(now)
  if (was === null || missing === null || wasDone(passage, 'lose', 'unready')) return null
  if (settlesAnew(passage) || isMiscounted(passage)) return null
  const restarting = now.spec.restartAt !== null && now.spec.restartAt !== was.status.restartedAt
  const floor = desiredOf(now) - (restarting ? Math.max(1, missing) : missing)
  const before = totalOf(was.replicaSets, 'available')
  const after = totalOf(now.replicaSets, 'available')
  return after >= Math.min(before, floor)
    ? null
    : `${after} pods are available after ${before}, where ${floor} have to be`
}

/**
 * A restart counts the pods that are available by `spec.minReadySeconds`, also those of a
 * ReplicaSet that keeps another (`RolloutPodRestarter.Reconcile`, `getAvailablePodCount`).
 */
function isMiscounted(passage: Passage): boolean {
  const { spec, replicaSets } = passage.now
  return (
    ordersOf(passage, 'evictPods').length > 0 &&
    replicaSets.some((one) => one.minReadySeconds > spec.minReadySeconds)
  )
}
