import { losingOldest, unreadyOldest } from '../cluster/disruption.ts'
import type { PodCohort, ReplicaSet } from '../cluster/objects.ts'
import { countsOf } from '../cluster/pods.ts'
import { readTimeText, type TimeText } from '../go/timeText.ts'
import { copyReplicaSet, copyState } from '../rollout/copies.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Count } from '../units/amounts.ts'
import { after, duration, type Instant } from '../units/time.ts'
import { unreachable } from '../units/unreachable.ts'

// What befalls the Rollout's pods: a node that goes, a probe that fails. null is any image.

/** Pods are gone, the oldest first; their ReplicaSets make others when they have their turn. */
export function lose(
  state: RolloutState,
  image: string | null,
  count: Count,
  at: Instant,
): RolloutState {
  return withPods(state, image, at, (lists) => losingOldest(lists, count))
}

/** Pods that are ready are not, the oldest first, and may be again at an instant. */
export function makeUnready(
  state: RolloutState,
  image: string | null,
  count: Count,
  until: Instant,
  at: Instant,
): RolloutState {
  return withPods(state, image, at, (lists) => unreadyOldest(lists, count, until))
}

type Lists = readonly (readonly PodCohort[])[]

function withPods(
  state: RolloutState,
  image: string | null,
  at: Instant,
  change: (lists: Lists) => Lists,
): RolloutState {
  const meant = state.replicaSets.filter(
    ({ template }) => image === null || template.image === image,
  )
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
