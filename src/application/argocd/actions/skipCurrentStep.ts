import { numberIn } from '../../../document/fields.ts'
import { nilCompared } from '../lua.ts'
import { brokenAction, patched, type ResourceAction, unchanged } from './resourceAction.ts'
import { hasPauseConditions, statusOf, stepCountOf } from './rolloutReadings.ts'

/** Works in the middle of any step. Without a current step it is offered, and breaks. */
export const skipCurrentStep: ResourceAction = {
  isDisabled(object) {
    const steps = stepCountOf(object)
    return steps === null || numberIn(statusOf(object), 'currentStepIndex') === steps
  },
  run(object) {
    const status = statusOf(object)
    const steps = stepCountOf(object)
    if (status === null || steps === null) return unchanged
    const current = numberIn(status, 'currentStepIndex')
    if (current === null) return brokenAction(nilCompared(2))
    if (current >= steps) return unchanged
    return patched({
      status: {
        ...(hasPauseConditions(object) && { pauseConditions: null }),
        currentStepIndex: current + 1,
      },
    })
  },
}
