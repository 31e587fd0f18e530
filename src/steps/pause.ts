import type { Instant } from '../units/time.ts'
import { after, seconds } from '../units/time.ts'
import type { StepRule } from './rule.ts'
import type { Pause } from './step.ts'

/**
 * Done when somebody has resumed (the pause conditions are gone while `controllerPause` still
 * stands), or strictly after the duration. The clock starts with the condition, not when the step
 * became current.
 */
export const pause: StepRule<'pause'> = {
  memberOf: (step) => step.pause,
  isComplete(member, view) {
    if (view.pausedAt === null) return view.controllerPause
    const endsAt = pauseEndsAt(member, view.pausedAt)
    return endsAt !== null && view.now > endsAt
  },
  label: ({ written }) => (written === null ? 'pause' : `pause: ${written}`),
  indefinite: true,
}

/**
 * The instant after which a pause is over by itself; null: it waits for a person, or has not begun.
 */
export function pauseEndsAt(member: Pause, pausedAt: Instant | null): Instant | null {
  if (member.seconds === null || pausedAt === null) return null
  return after(pausedAt, seconds(member.seconds))
}
