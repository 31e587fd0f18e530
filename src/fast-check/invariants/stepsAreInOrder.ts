import type { Invariant } from '../invariant.ts'
import { everyTurn, isPromoted, messagesOf, type Turn, wasDone } from '../readings/turn.ts'
import { stepsOf } from '../readings/weights.ts'

export const stepsAreInOrder: Invariant = everyTurn(
  'steps are in order',
  'Steps are completed one by one, and each says so; only a person, an abort, a full ' +
    'promotion or a rollback jumps.',
  (turn) => {
    const { now, was } = turn
    const steps = stepsOf(now)
    const index = now.status.currentStepIndex
    if (index !== null && (index < 0 || index > steps.length)) {
      return `the current step is ${index} of ${steps.length}`
    }
    if (was === null || steps.length === 0 || isJump(turn)) return null
    const from = was.status.currentStepIndex ?? 0
    const done = messagesOf(turn, 'RolloutStepCompleted').length
    return (index ?? 0) - from === done
      ? null
      : `step ${from} became ${index}, and ${done} steps were completed`
  },
)

function isJump(turn: Turn): boolean {
  const { now, was } = turn
  return (
    was === null ||
    wasDone(turn, 'promote', 'promoteFull') ||
    was.status.promoteFull ||
    now.status.abort ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash ||
    was.status.stableRS === '' ||
    isPromoted(was) ||
    (now.spec.rollbackWindowRevisions > 0 && isPromoted(now))
  )
}
