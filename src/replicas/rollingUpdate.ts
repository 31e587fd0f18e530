import type { Count } from '../units/amounts.ts'
import type { ReplicaSetCounts } from './counts.ts'

/** A ReplicaSet of a Deployment whose template is not the Deployment's (any more). */
export interface OldReplicaSet extends ReplicaSetCounts {
  /** `metadata.name`. */
  readonly name: string
}

/** A rolling update of a Deployment, at one pass. */
export interface RollingUpdate {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** How many pods more than `replicas` there may be. */
  readonly surge: Count
  /** How many pods fewer than `replicas` may be available. */
  readonly unavailable: Count
  /** The one with the Deployment's template; null: it is about to be created. */
  readonly newReplicaSet: ReplicaSetCounts | null
  /** All others, the oldest first. */
  readonly oldReplicaSets: readonly OldReplicaSet[]
}

/** A ReplicaSet that gets another size. */
export interface Resize {
  /** `metadata.name`. */
  readonly name: string
  /** Pods that it had. */
  readonly from: Count
  /** Pods that it is to have. */
  readonly to: Count
}

/** What becomes of the ReplicaSets of a Deployment in one pass. */
export interface RollingUpdateSizes {
  /** The size of the new ReplicaSet, which it is created with if it is not there yet. */
  readonly newReplicaSet: Count
  /** In order; a ReplicaSet may shrink twice in one pass. */
  readonly oldReplicaSets: readonly Resize[]
  /** The pass counts as having resized something (it does not where the clean-up was given up). */
  readonly scaled: boolean
}

/**
 * The sizes that one pass of a Deployment's rolling update asks for: the new ReplicaSet grows as
 * far as the surge goes; when it has nothing to change, or has just been created, the old ones
 * shrink.
 *
 * First, old pods that are not available go, the oldest ReplicaSet first, though never more than
 * would leave room for new pods that are not available either; then available ones, as far as
 * `maxUnavailable` goes.
 */
export function rollingUpdate(pass: RollingUpdate): RollingUpdateSizes {
  const { newReplicaSet } = pass
  const size = newSize(pass)
  if (newReplicaSet !== null && newReplicaSet.want !== size) {
    return { newReplicaSet: size, oldReplicaSets: [], scaled: true }
  }
  const available = newReplicaSet === null ? 0 : newReplicaSet.available
  return { newReplicaSet: size, ...shrinkOld(pass, size, available) }
}

// NewRSNewReplicas: never above `replicas`, and up only as far as there is room.
function newSize({ replicas, surge, newReplicaSet, oldReplicaSets }: RollingUpdate): Count {
  const want = newReplicaSet === null ? 0 : newReplicaSet.want
  if (want >= replicas) return replicas
  const room = replicas + surge - want - wantOf(oldReplicaSets)
  return room <= 0 ? want : want + Math.min(room, replicas - want)
}

// reconcileOldReplicaSets.
function shrinkOld(
  pass: RollingUpdate,
  newWant: Count,
  newAvailable: Count,
): Pick<RollingUpdateSizes, 'oldReplicaSets' | 'scaled'> {
  const active = pass.oldReplicaSets.filter(({ want }) => want > 0)
  const floor = pass.replicas - pass.unavailable
  const limit = wantOf(active) + newWant - floor - (newWant - newAvailable)
  if (active.length === 0 || limit <= 0) return { oldReplicaSets: [], scaled: false }
  const resizes: Resize[] = []
  const cleaned = dropUnavailable(active, limit, resizes)
  if (cleaned === null) return { oldReplicaSets: resizes, scaled: false }
  let budget = newAvailable - floor
  for (const { available } of cleaned) budget += available
  for (const { name, want } of cleaned) {
    if (budget <= 0) break
    if (want === 0) continue
    const leaving = Math.min(want, budget)
    budget -= leaving
    resizes.push({ name, from: want, to: want - leaving })
  }
  return { oldReplicaSets: resizes, scaled: resizes.length > 0 }
}

// cleanupUnhealthyReplicas. null: a surplus was met (more available than wanted, which the
// controller takes for an invalid request), and the whole attempt ends without a word.
function dropUnavailable(
  active: readonly OldReplicaSet[],
  limit: Count,
  resizes: Resize[],
): readonly OldReplicaSet[] | null {
  const cleaned: OldReplicaSet[] = []
  let left = limit
  for (const one of active) {
    const { name, want, have, available } = one
    if (left > 0 && available > want) return null
    const leaving = Math.min(left, want - available)
    if (left <= 0 || leaving === 0) {
      cleaned.push(one)
      continue
    }
    left -= leaving
    resizes.push({ name, from: want, to: want - leaving })
    cleaned.push({ name, want: want - leaving, have, available })
  }
  return cleaned
}

function wantOf(replicaSets: readonly ReplicaSetCounts[]): Count {
  let sum = 0
  for (const { want } of replicaSets) sum += want
  return sum
}
