import type { RolloutState } from '../../rollout/state.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { waysOfUsers } from '../../timeline/users.ts'
import type { World } from '../../timeline/world.ts'
import { sameJson } from '../../units/sameJson.ts'
import type { Instant } from '../../units/time.ts'
import { worldAt } from './pods.ts'

/**
 * Two timelines tell the same story from an instant on: at every later one the same pods, traffic,
 * analyses, experiments, phase and message.
 */
export function sameStory(one: Timeline, other: Timeline, from: Instant): boolean {
  const instants = [...one.moments, ...other.moments].map(({ at }) => at)
  const later = [...new Set([from, ...instants])].filter((at) => at >= from)
  return (
    later.every((at) => sameNow(worldAt(one, at), worldAt(other, at))) && sameAnswers(one, other)
  )
}

// How many have been answered is only comparable where both have come to the same instant.
function sameAnswers(one: Timeline, other: Timeline): boolean {
  const [last, first] = [one, other].map(({ moments }) => moments.at(-1)?.world.traffic ?? null)
  if (!last || !first) return last === first
  return sameJson(last.served, first.served) && last.refused === first.refused
}

function sameNow(one: World | null, other: World | null): boolean {
  if (one === null || other === null) return one === other
  return (
    sameJson(one.runs, other.runs) &&
    sameJson(one.experiments, other.experiments) &&
    sameJson(waysOfUsers(one), waysOfUsers(other)) &&
    sameRollout(one.rollout, other.rollout)
  )
}

// What a verb leaves behind in the status without anything following from it is no difference.
function sameRollout(one: RolloutState | null, other: RolloutState | null): boolean {
  if (one === null || other === null) return one === other
  const { status } = one
  return (
    status.phase === other.status.phase &&
    status.message === other.status.message &&
    status.currentStepIndex === other.status.currentStepIndex &&
    status.stableRS === other.status.stableRS &&
    sameJson(status.weights, other.status.weights) &&
    sameJson(one.replicaSets, other.replicaSets) &&
    sameJson(one.orphans, other.orphans) &&
    sameJson(one.services, other.services) &&
    sameJson(one.router, other.router) &&
    sameJson(one.spec.strategy, other.spec.strategy) &&
    one.spec.replicas === other.spec.replicas
  )
}
