import type { JsonObject } from '../../units/json.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, messagesOf } from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const promoteEndsThePause: Invariant = everyPassage(
  'promote ends the pause',
  'Whoever promotes a paused canary ends its pause and skips nothing else; between pauses the ' +
    'step that runs is skipped.',
  (passage) => {
    const { now, was, moment } = passage
    const steps = stepsOf(now)
    if (was === null || moment.actions.length !== 1 || !isPlain(moment.actions[0])) return null
    const { status } = was
    const same =
      was.failure === '' &&
      now.spec.rollbackWindowRevisions === 0 &&
      status.currentPodHash === was.spec.template.hash &&
      now.status.stableRS === status.stableRS &&
      now.status.abort === status.abort &&
      now.status.currentStepHash === status.currentStepHash
    if (
      !same ||
      steps.length === 0 ||
      status.promoteFull ||
      status.stepRun?.status === 'Inconclusive'
    )
      return null
    if (now.failure !== '' || status.stableRS === status.currentPodHash || status.abort) return null
    const skipped = status.pauseConditions.length > 0 ? 0 : 1
    const done = messagesOf(passage, 'RolloutStepCompleted').length
    const from = status.currentStepIndex ?? 0
    const expected = Math.min(from + skipped, steps.length) + done
    return now.status.currentStepIndex === expected
      ? null
      : `step ${from} became ${now.status.currentStepIndex}, and ${expected} was to follow`
  },
)

// The flags that skip steps leave the pauses alone.
function isPlain(action: JsonObject | undefined): boolean {
  return action?.promote === true
}
