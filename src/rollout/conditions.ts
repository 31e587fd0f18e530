import type { Instant } from '../units/time.ts'
import type { Condition, ConditionType } from './status.ts'

export function conditionOf(
  conditions: readonly Condition[],
  type: ConditionType,
): Condition | undefined {
  const place = placeOf(conditions, type)
  return place < 0 ? undefined : conditions[place]
}

/** The condition Paused is there, and True. */
export function isSaidPaused(conditions: readonly Condition[]): boolean {
  return conditionOf(conditions, 'Paused')?.status === 'True'
}

export function isSaidHealthy(conditions: readonly Condition[]): boolean {
  return conditionOf(conditions, 'Healthy')?.status === 'True'
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

/**
 * Sets a condition as the controller does: equal status and reason change nothing at all, not even
 * the message; otherwise the entry moves to the end of the list. The very list comes back if
 * nothing changed.
 */
export function withCondition(
  conditions: readonly Condition[],
  said: Said,
  at: Instant,
): readonly Condition[] {
  const place = placeOf(conditions, said.type)
  const present = place < 0 ? undefined : conditions[place]
  if (present === undefined || present.status !== said.status) {
    return replaced(conditions, place, said, at, at)
  }
  if (present.reason === said.reason) return conditions
  return replaced(conditions, place, said, at, present.lastTransitionTime)
}

/**
 * Rewrites a condition whatever it said before: progress moves the deadline even when it says the
 * same.
 */
export function withRenewedCondition(
  conditions: readonly Condition[],
  said: Said,
  at: Instant,
): readonly Condition[] {
  const place = placeOf(conditions, said.type)
  const present = place < 0 ? undefined : conditions[place]
  const since = present?.status === 'True' ? present.lastTransitionTime : at
  return replaced(conditions, place, said, at, since)
}

export function withoutCondition(
  conditions: readonly Condition[],
  type: ConditionType,
): readonly Condition[] {
  return conditionOf(conditions, type) === undefined
    ? conditions
    : conditions.filter((condition) => condition.type !== type)
}

/** Where the condition of a type stands; -1 if it does not. */
function placeOf(conditions: readonly Condition[], type: ConditionType): number {
  for (let place = 0; place < conditions.length; place++) {
    if (conditions[place]?.type === type) return place
  }
  return -1
}

// What stood behind it moves up, and it stands at the end.
function replaced(
  conditions: readonly Condition[],
  place: number,
  { type, status, reason, message }: Said,
  lastUpdateTime: Instant,
  lastTransitionTime: Instant,
): readonly Condition[] {
  const next = { type, status, reason, message, lastUpdateTime, lastTransitionTime }
  const list = conditions.slice()
  if (place < 0) list.push(next)
  else {
    for (let index = place + 1; index < list.length; index++) {
      list[index - 1] = list[index] as Condition
    }
    list[list.length - 1] = next
  }
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
