import { conditionOf, isTrue } from '../cluster/conditions.ts'
import type { RolloutCondition } from './status.ts'

/** The condition Paused is there, and True. */
export function isSaidPaused(conditions: readonly RolloutCondition[]): boolean {
  return isTrue(conditionOf(conditions, 'Paused'))
}

/** The conditions of a list by their type. */
export interface ByType {
  readonly progressing: RolloutCondition | undefined
  readonly healthy: RolloutCondition | undefined
  readonly available: RolloutCondition | undefined
  readonly completed: RolloutCondition | undefined
  readonly paused: RolloutCondition | undefined
  readonly replicaFailure: RolloutCondition | undefined
}

/** One turn through the list for those who want to know several of them. */
export function byType(conditions: readonly RolloutCondition[]): ByType {
  let progressing: RolloutCondition | undefined
  let healthy: RolloutCondition | undefined
  let available: RolloutCondition | undefined
  let completed: RolloutCondition | undefined
  let paused: RolloutCondition | undefined
  let replicaFailure: RolloutCondition | undefined
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as RolloutCondition
    if (one.type === 'Progressing') progressing ??= one
    else if (one.type === 'Available') available ??= one
    else if (one.type === 'Completed') completed ??= one
    else if (one.type === 'Healthy') healthy ??= one
    else if (one.type === 'Paused') paused ??= one
    else if (one.type === 'ReplicaFailure') replicaFailure ??= one
  }
  return { progressing, healthy, available, completed, paused, replicaFailure }
}
