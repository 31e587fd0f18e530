import type { FailedTurns, ObjectKey, Wake } from '../timeline/world.ts'
import { earliest, type Instant, instant } from '../units/time.ts'

// The work queues of the controllers: one earliest wake-up for each object, and back-off.

const noWakes: readonly Wake[] = []

/** Only the earliest wake-up is remembered: asking for a later one is a no-op. */
export function withWake(
  wakes: readonly Wake[],
  kind: string,
  name: string,
  at: Instant,
): readonly Wake[] {
  const wake = { kind, name, at }
  if (wakes.length === 0) return [wake]
  const index = indexOfKey(wakes, kind, name)
  if (index >= 0 && (wakes[index] as Wake).at <= at) return wakes
  const list = wakes.slice()
  if (index < 0) list.push(wake)
  else list[index] = wake
  return list
}

/** The wake-ups that have not fired by then; the very list if none has. */
export function notYet(wakes: readonly Wake[], at: Instant): readonly Wake[] {
  let fired = 0
  for (let index = 0; index < wakes.length; index++) if ((wakes[index] as Wake).at <= at) fired++
  if (fired === wakes.length) return noWakes
  if (fired === 0) return wakes
  const pending: Wake[] = []
  for (let index = 0; index < wakes.length; index++) {
    const wake = wakes[index] as Wake
    if (wake.at > at) pending.push(wake)
  }
  return pending
}

/** The first of them; null: there is none. */
export function firstWake(wakes: readonly Wake[]): Instant | null {
  let next: Instant | null = null
  for (let index = 0; index < wakes.length; index++) {
    next = earliest(next, (wakes[index] as Wake).at)
  }
  return next
}

/** A list with an object in it, or without it; the very list if it is so already. */
export function marked(
  keys: readonly ObjectKey[],
  kind: string,
  name: string,
  isIn: boolean,
): readonly ObjectKey[] {
  const index = indexOfKey(keys, kind, name)
  if (index >= 0 === isIn) return keys
  return isIn ? [...keys, { kind, name }] : keys.toSpliced(index, 1)
}

/** One more turn of an object failed and stored nothing. */
export function withFailure(
  failures: readonly FailedTurns[],
  key: ObjectKey,
): readonly FailedTurns[] {
  const { kind, name } = key
  const index = indexOfKey(failures, kind, name)
  if (index < 0) return [...failures, { kind, name, turns: 1 }]
  return failures.with(index, { kind, name, turns: (failures[index] as FailedTurns).turns + 1 })
}

/** No turn of an object has failed since; the very list if that was so. */
export function withoutFailure(
  failures: readonly FailedTurns[],
  kind: string,
  name: string,
): readonly FailedTurns[] {
  const index = indexOfKey(failures, kind, name)
  return index < 0 ? failures : failures.toSpliced(index, 1)
}

/**
 * When an object is tried again after so many failures: the queue's exponential back-off without
 * its sub-second retries, 1, 1, 2, 4, 8, 10, 10 … seconds.
 */
export function retryAt(failures: readonly FailedTurns[], key: ObjectKey, at: Instant): Instant {
  const index = indexOfKey(failures, key.kind, key.name)
  const turns = failures[index]?.turns ?? 1
  return instant(at + (turns === 1 ? 1000 : Math.min(2 ** (turns - 2), 10) * 1000))
}

function indexOfKey(keys: readonly ObjectKey[], kind: string, name: string): number {
  for (let index = 0; index < keys.length; index++) {
    const one = keys[index] as ObjectKey
    if (one.name === name && one.kind === kind) return index
  }
  return -1
}
