import { losingOldest, unreadyOldest } from '../cluster/disruption.ts'
import type { PodCohort, ReplicaSet } from '../cluster/objects.ts'
import { countsOf } from '../cluster/pods.ts'
import { readTimeText, type TimeText } from '../go/timeText.ts'
import { copyReplicaSet, copyState } from '../rollout/copies.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Count } from '../units/amounts.ts'
import { after, duration, type Instant } from '../units/time.ts'
import { unreachable } from '../units/unreachable.ts'
import type { LostPods } from './scenario.ts'

// What befalls the Rollout's pods: a node that goes, a probe that fails. null is any image.

/** Pods are gone, the oldest first; their ReplicaSets make others when they have their turn. */
export function lose(state: RolloutState, lost: LostPods, at: Instant): RolloutState {
  const isMeant = (one: ReplicaSet): boolean => isLost(lost, one, roleOf(state, one))
  return withPods(state, isMeant, at, (lists) => losingOldest(lists, lostOf(lost, lists)))
}

function roleOf({ status }: RolloutState, { hash }: ReplicaSet): LostPods['role'] | null {
  if (hash === status.stableRS) return 'stable'
  return hash === status.currentPodHash ? 'canary' : null
}

/** Whether pods of a ReplicaSet are among those that go; null: it plays neither part. */
export function isLost(
  { image, revision, role }: LostPods,
  one: Pick<ReplicaSet, 'template' | 'revision'>,
  played: LostPods['role'] | null,
): boolean {
  return (
    (image === undefined || one.template.image === image) &&
    (revision === undefined || one.revision === revision) &&
    (role === undefined || role === played)
  )
}

/** How many of the pods in lists go. */
export function lostOf({ count, share }: LostPods, lists: Lists): Count {
  if (share === undefined) return count ?? 0
  const all = lists.flat().reduce((sum, pods) => sum + pods.count, 0)
  return Math.round(all * share)
}

/** Pods that are ready are not, the oldest first, and may be again at an instant. */
export function makeUnready(
  state: RolloutState,
  image: string | null,
  count: Count,
  until: Instant,
  at: Instant,
): RolloutState {
  const isMeant = ({ template }: ReplicaSet): boolean => image === null || template.image === image
  return withPods(state, isMeant, at, (lists) => unreadyOldest(lists, count, until))
}

type Lists = readonly (readonly PodCohort[])[]

function withPods(
  state: RolloutState,
  isMeant: (one: ReplicaSet) => boolean,
  at: Instant,
  change: (lists: Lists) => Lists,
): RolloutState {
  const meant = state.replicaSets.filter(isMeant)
  const before = meant.map(({ pods }) => pods)
  const lists = change(before)
  if (lists === before) return state
  const next = copyState(state)
  next.replicaSets = state.replicaSets.map((one) => {
    const pods = lists[meant.indexOf(one)]
    return pods === undefined || pods === one.pods ? one : withThese(one, pods, at)
  })
  return next
}

// They leave the counts at once.
function withThese(one: ReplicaSet, pods: readonly PodCohort[], at: Instant): ReplicaSet {
  const { have, ready, available } = countsOf(pods, one.minReadySeconds, at)
  const next = copyReplicaSet(one)
  next.pods = pods
  next.have = have
  next.ready = ready
  next.available = available
  return next
}

/** When pods that are unready for so long (the span of a sound script) may be ready again. */
export function readyAgainAt(at: Instant, span: TimeText): Instant {
  return after(at, duration(readTimeText(span) ?? unreachable('a span of a sound script')))
}
