import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isUpdateOver,
  messagesOf,
  type Passage,
  wasDone,
} from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const stepsAreInOrder: Invariant = everyPassage(
  'steps are in order',
  'Steps are completed one by one, and each says so; only a person, an abort, a full ' +
    'promotion or a rollback jumps.',
  (passage) => {
    const { now, was } = passage
    const steps = stepsOf(now)
    const index = now.status.currentStepIndex
    if (now.spec.refused !== '') return null
    // Until a pass has written the status, the index is one of the steps that were there before.
    const isOfOtherSteps = now.status.currentStepHash !== now.spec.stepsHash
    if (index !== null && !isOfOtherSteps && (index < 0 || index > steps.length)) {
      return `the current step is ${index} of ${steps.length}`
    }
    if (was === null || steps.length === 0 || isJump(passage)) return null
    const from = was.status.currentStepIndex ?? 0
    const done = messagesOf(passage, 'RolloutStepCompleted').length
    return (index ?? 0) - from === done
      ? null
      : `step ${from} became ${index}, and ${done} steps were completed`
  },
)

function isJump(passage: Passage): boolean {
  const { now, was } = passage
  return (
    was === null ||
    wasDone(passage, 'promote', 'promoteFull') ||
    was.status.promoteFull ||
    now.status.abort ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash ||
    was.status.stableRS === '' ||
    isUpdateOver(was) ||
    (now.spec.rollbackWindowRevisions > 0 && isUpdateOver(now))
  )
}
