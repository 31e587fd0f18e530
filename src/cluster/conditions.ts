import type { Instant } from '../units/time.ts'

/** An entry of `status.conditions`, as Rollouts and Deployments both keep them. */
export interface Condition<Type extends string = string> {
  /** What it is about. */
  readonly type: Type
  /** Whether it holds. */
  readonly status: 'True' | 'False' | 'Unknown'
  /** One word for why, in the controller's own terms. */
  readonly reason: string
  /** The same for people. */
  readonly message: string
  /** When it was last written, in whole seconds. */
  readonly lastUpdateTime: Instant
  /** When `status` last changed, in whole seconds. */
  readonly lastTransitionTime: Instant
}

/** What a condition says, times aside. */
export type Said<Type extends string = string> = Pick<
  Condition<Type>,
  'type' | 'status' | 'reason' | 'message'
>

export function conditionOf<Type extends string>(
  conditions: readonly Condition<Type>[],
  type: Type,
): Condition<Type> | undefined {
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as Condition<Type>
    if (one.type === type) return one
  }
  return undefined
}

/** The condition is there, and True. */
export function isTrue(condition: Condition | undefined): boolean {
  return condition !== undefined && condition.status === 'True'
}

/** Nobody else builds one: objects of a type that are built alike are read fast. */
export function said<Type extends string>(
  type: Type,
  status: Said['status'],
  reason: string,
  message: string,
): Said<Type> {
  return { type, status, reason, message }
}

/** {@link saying}, for those who do not know what is said so far. */
export function withCondition<Type extends string>(
  conditions: readonly Condition<Type>[],
  said: Said<Type>,
  at: Instant,
): readonly Condition<Type>[] {
  return saying(conditions, conditionOf(conditions, said.type), said, at)
}

/**
 * Sets a condition as the controller does: equal status and reason change nothing at all, not even
 * the message; otherwise the entry moves to the end of the list. The very list comes back if
 * nothing changed. `present` is the condition of that type so far.
 */
export function saying<Type extends string>(
  conditions: readonly Condition<Type>[],
  present: Condition<Type> | undefined,
  said: Said<Type>,
  at: Instant,
): readonly Condition<Type>[] {
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
export function renewing<Type extends string>(
  conditions: readonly Condition<Type>[],
  present: Condition<Type> | undefined,
  said: Said<Type>,
  at: Instant,
): readonly Condition<Type>[] {
  const since = present !== undefined && present.status === 'True' ? present.lastTransitionTime : at
  return replaced(conditions, present, said, at, since)
}

export function withoutCondition<Type extends string>(
  conditions: readonly Condition<Type>[],
  type: Type,
): readonly Condition<Type>[] {
  return conditionOf(conditions, type) === undefined
    ? conditions
    : conditions.filter((condition) => condition.type !== type)
}

// What stood behind it moves up, and it stands at the end.
function replaced<Type extends string>(
  conditions: readonly Condition<Type>[],
  present: Condition<Type> | undefined,
  { type, status, reason, message }: Said<Type>,
  lastUpdateTime: Instant,
  lastTransitionTime: Instant,
): readonly Condition<Type>[] {
  const next = { type, status, reason, message, lastUpdateTime, lastTransitionTime }
  const list = conditions.slice()
  if (present === undefined) {
    list.push(next)
    return list
  }
  let behind = false
  for (let place = 0; place < conditions.length; place++) {
    const one = conditions[place] as Condition<Type>
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
