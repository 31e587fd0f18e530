import type { Instant } from '../units/time.ts'
import type { Condition, ConditionType } from './status.ts'

export function conditionOf(
  conditions: readonly Condition[],
  type: ConditionType,
): Condition | undefined {
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as Condition
    if (one.type === type) return one
  }
  return undefined
}

/** The condition is there, and True. */
export function isTrue(condition: Condition | undefined): boolean {
  return condition !== undefined && condition.status === 'True'
}

/** The condition Paused is there, and True. */
export function isSaidPaused(conditions: readonly Condition[]): boolean {
  return isTrue(conditionOf(conditions, 'Paused'))
}

/** What a condition says, times aside. */
export type Said = Pick<Condition, 'type' | 'status' | 'reason' | 'message'>

/** Nobody else builds one: objects of a type that are built alike are read fast. */
export function said(
  type: Said['type'],
  status: Said['status'],
  reason: string,
  message: string,
): Said {
  return { type, status, reason, message }
}

/** The conditions of a list by their type. */
export interface ByType {
  readonly progressing: Condition | undefined
  readonly healthy: Condition | undefined
  readonly available: Condition | undefined
  readonly completed: Condition | undefined
  readonly paused: Condition | undefined
  readonly replicaFailure: Condition | undefined
}

/** One turn through the list for those who want to know several of them. */
export function byType(conditions: readonly Condition[]): ByType {
  let progressing: Condition | undefined
  let healthy: Condition | undefined
  let available: Condition | undefined
  let completed: Condition | undefined
  let paused: Condition | undefined
  let replicaFailure: Condition | undefined
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as Condition
    if (one.type === 'Progressing') progressing ??= one
    else if (one.type === 'Available') available ??= one
    else if (one.type === 'Completed') completed ??= one
    else if (one.type === 'Healthy') healthy ??= one
    else if (one.type === 'Paused') paused ??= one
    else if (one.type === 'ReplicaFailure') replicaFailure ??= one
  }
  return { progressing, healthy, available, completed, paused, replicaFailure }
}

/** {@link saying}, for those who do not know what is said so far. */
export function withCondition(
  conditions: readonly Condition[],
  said: Said,
  at: Instant,
): readonly Condition[] {
  return saying(conditions, conditionOf(conditions, said.type), said, at)
}

/**
 * Sets a condition as the controller does: equal status and reason change nothing at all, not even
 * the message; otherwise the entry moves to the end of the list. The very list comes back if
 * nothing changed. `present` is the condition of that type so far.
 */
export function saying(
  conditions: readonly Condition[],
  present: Condition | undefined,
  said: Said,
  at: Instant,
): readonly Condition[] {
  if (present === undefined || present.status !== said.status) {
    return replaced(conditions, present, said, at, at)
  }
  if (present.reason === said.reason) return conditions
  return replaced(conditions, present, said, at, present.lastTransitionTime)
}

/**
 * Rewrites a condition whatever it said before: progress moves the deadline even when it says the
 * same.
 */
export function renewing(
  conditions: readonly Condition[],
  present: Condition | undefined,
  said: Said,
  at: Instant,
): readonly Condition[] {
  const since = present !== undefined && present.status === 'True' ? present.lastTransitionTime : at
  return replaced(conditions, present, said, at, since)
}

export function withoutCondition(
  conditions: readonly Condition[],
  type: ConditionType,
): readonly Condition[] {
  return conditionOf(conditions, type) === undefined
    ? conditions
    : conditions.filter((condition) => condition.type !== type)
}

// What stood behind it moves up, and it stands at the end.
function replaced(
  conditions: readonly Condition[],
  present: Condition | undefined,
  { type, status, reason, message }: Said,
  lastUpdateTime: Instant,
  lastTransitionTime: Instant,
): readonly Condition[] {
  const next = { type, status, reason, message, lastUpdateTime, lastTransitionTime }
  const list = conditions.slice()
  if (present === undefined) {
    list.push(next)
    return list
  }
  let behind = false
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as Condition
    if (behind) list[place - 1] = one
    if (one === present) behind = true
  }
  list[list.length - 1] = next
  return list
}

/** Whether two lists say the same, order and times included. */
export function sameConditions(a: readonly Condition[], b: readonly Condition[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  return a.every((condition, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      (condition === other ||
        (condition.type === other.type &&
          condition.status === other.status &&
          condition.reason === other.reason &&
          condition.message === other.message &&
          condition.lastUpdateTime === other.lastUpdateTime &&
          condition.lastTransitionTime === other.lastTransitionTime))
    )
  })
}
