import type { ReplicaSet } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import type { PodModel } from '../cluster/podModel.ts'
import { countOf, countsOf, podsAt, withoutSome } from '../cluster/pods.ts'
import { copyReplicaSet, copyState } from '../rollout/copies.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'

/** The Rollout as its ReplicaSets' pods are now; the very one if nothing moved. */
export function withPods(model: PodModel, rollout: RolloutState, at: Instant): RolloutState {
  const own = withPodsOf(model, rollout.replicaSets, at)
  const { orphans } = rollout
  const released = orphans.length === 0 ? orphans : withPodsOf(model, orphans, at)
  if (own === rollout.replicaSets && released === orphans) return rollout
  const next = copyState(rollout)
  next.replicaSets = own
  next.orphans = released
  return next
}

function withPodsOf(
  model: PodModel,
  replicaSets: readonly ReplicaSet[],
  at: Instant,
): readonly ReplicaSet[] {
  let list: ReplicaSet[] | null = null
  for (let index = 0; index < replicaSets.length; index++) {
    const one = replicaSets[index] as ReplicaSet
    if (isComplete(one, at)) continue
    const pods = podsAt(one.want, one.template.image, one.pods, model, at)
    const { have, ready, available } = countsOf(pods, one.minReadySeconds, at)
    const same =
      pods === one.pods && have === one.have && ready === one.ready && available === one.available
    if (same) continue
    list ??= replicaSets.slice()
    const next = copyReplicaSet(one)
    next.pods = pods
    next.have = have
    next.ready = ready
    next.available = available
    list[index] = next
  }
  return list ?? replicaSets
}

/**
 * All pods that are wanted are there and available: nothing happens to them by itself. They may be
 * counted so, and not be any more, because `minReadySeconds` was raised.
 */
export function isComplete(one: Counted, at: Instant): boolean {
  const { want, have, available, pods, minReadySeconds } = one
  if (have !== want || available !== want || countOf(pods) !== want) return false
  return minReadySeconds === 0 || countsOf(pods, minReadySeconds, at).available === want
}

type Counted = Pick<ReplicaSet, 'want' | 'have' | 'available' | 'pods' | 'minReadySeconds'>

/** The pods that a pass evicted are gone at once; their ReplicaSets notice in the next round. */
export function withoutEvicted(rollout: RolloutState, effects: readonly Order[]): RolloutState {
  let list: ReplicaSet[] | null = null
  for (const effect of effects) {
    if (effect.kind !== 'evictPods') continue
    list ??= rollout.replicaSets.slice()
    const index = list.findIndex((one) => one.name === effect.replicaSet)
    const one = list[index]
    if (one !== undefined) list[index] = withoutPods(one, effect.createdAt, effect.count)
  }
  return list === null ? rollout : withReplicaSets(rollout, list)
}

function withoutPods(one: ReplicaSet, createdAt: Instant, count: Count): ReplicaSet {
  const next = copyReplicaSet(one)
  next.pods = withoutSome(one.pods, createdAt, count)
  return next
}

function withReplicaSets(rollout: RolloutState, list: readonly ReplicaSet[]): RolloutState {
  const next = copyState(rollout)
  next.replicaSets = list
  return next
}
