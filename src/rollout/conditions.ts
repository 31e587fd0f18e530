import type { Instant } from '../units/time.ts'
import type { Condition, ConditionType } from './status.ts'

export function conditionOf(
  conditions: readonly Condition[],
  type: ConditionType,
): Condition | undefined {
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index] as Condition
    if (condition.type === type) return condition
  }
  return undefined
}

/** What a condition says, times aside. */
export type Said = Pick<Condition, 'type' | 'status' | 'reason' | 'message'>

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
  const present = conditionOf(conditions, said.type)
  if (present === undefined) return replaced(conditions, said, at, at)
  const { status, reason, lastTransitionTime } = present
  if (status !== said.status) return replaced(conditions, said, at, at)
  return reason === said.reason ? conditions : replaced(conditions, said, at, lastTransitionTime)
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
  const present = conditionOf(conditions, said.type)
  const since = present?.status === 'True' ? present.lastTransitionTime : at
  return replaced(conditions, said, at, since)
}

export function withoutCondition(
  conditions: readonly Condition[],
  type: ConditionType,
): readonly Condition[] {
  return conditionOf(conditions, type) === undefined
    ? conditions
    : conditions.filter((condition) => condition.type !== type)
}

function replaced(
  conditions: readonly Condition[],
  { type, status, reason, message }: Said,
  lastUpdateTime: Instant,
  lastTransitionTime: Instant,
): readonly Condition[] {
  const next = { type, status, reason, message, lastUpdateTime, lastTransitionTime }
  const list = conditions.slice()
  // Whatever stood behind it moves up, and it stands at the end.
  let place = 0
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as Condition
    if (one.type === type) continue
    list[place] = one
    place++
  }
  if (place < list.length) list[place] = next
  else list.push(next)
  if (place + 1 < list.length) list.length = place + 1
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
