import type { RolloutState } from '../../src/rollout/state.ts'

/** A pass has stored nothing new: all that differs is what it notes of itself. */
export function isLeftAlone(before: RolloutState, after: RolloutState): boolean {
  const keys = Object.keys(before) as (keyof RolloutState)[]
  return keys.every((key) => notes.has(key) || before[key] === after[key])
}

const notes: ReadonlySet<keyof RolloutState> = new Set([
  'now',
  'rests',
  'ordered',
  'wakeAsked',
  'asksAgain',
  'failure',
])
