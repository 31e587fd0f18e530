import type { Invariant } from '../invariant.ts'
import { everyPassage, isScalePending, isUpdateOver } from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const abortStartsOver: Invariant = everyPassage(
  'an abort starts over',
  'An aborted canary is back at its first step, where a retry begins.',
  ({ now }) => {
    const { abort, promoteFull, currentStepIndex } = now.status
    if (
      !abort ||
      promoteFull ||
      isScalePending(now) ||
      isUpdateOver(now) ||
      now.failure !== '' ||
      now.spec.refused !== ''
    )
      return null
    const steps = stepsOf(now).length
    // A rollback within the window skips all steps, and drops the abort in its next pass.
    const isRollback = now.spec.rollbackWindowRevisions > 0 && currentStepIndex === steps
    return steps === 0 || currentStepIndex === 0 || isRollback
      ? null
      : `it is aborted, and at step ${currentStepIndex}`
  },
)
