import { conditionOf } from '../cluster/conditions.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import { resyncPeriod } from '../replicas/scaleDownDelay.ts'
import type { Instant } from '../units/time.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

/**
 * Whether a pass at an instant over this very state would do nothing, because the last one has
 * rested. A pass reads the clock only to compare it with deadlines that stand in the state, so that
 * holds until the first of them; what asks for wake-ups relative to the clock never rests for long.
 */
export function restsAt(state: RolloutState, at: Instant): boolean {
  const { wakeAsked } = state
  if (!state.rests || state.ordered || state.asksAgain || state.failure !== '') return false
  if (wakeAsked !== null && wakeAsked <= at) return false
  return state.now === at || isBeforeDeadlines(state, at)
}

function isBeforeDeadlines(state: RolloutState, at: Instant): boolean {
  const { spec, status } = state
  if (spec.restartAt !== status.restartedAt) return false
  if (state.router.verification !== 'none' || status.pluginStatuses.length > 0) return false
  const { replicaSets } = state
  for (let index = 0; index < replicaSets.length; index++) {
    const { scaleDownAt } = replicaSets[index] as ReplicaSet
    if (scaleDownAt !== null && crosses(state.now, at, scaleDownAt)) return false
  }
  const progressing = conditionOf(status.conditions, 'Progressing')
  if (progressing !== undefined) {
    const deadline = progressing.lastUpdateTime + spec.progressDeadlineSeconds * 1000
    // The check is asked for once less than a second is left.
    if (crosses(state.now, at, deadline) || passes(state.now, at, deadline - 1000)) return false
  }
  const pauseEnd = rulesOf(spec).pauseEndsAt(state)
  return pauseEnd === null || !crosses(state.now, at, pauseEnd)
}

/** A deadline, or the instant from which it is near enough to be asked for, lies between. */
function crosses(from: Instant, to: Instant, deadline: number): boolean {
  return passes(from, to, deadline) || passes(from, to, deadline - resyncPeriod)
}

// Clocks run a millisecond ahead, and comparisons are strict or not: both ends count as passed.
function passes(from: Instant, to: Instant, deadline: number): boolean {
  return from <= deadline && deadline <= to + 1
}
