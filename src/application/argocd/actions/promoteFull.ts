import { flagIn, numberIn, recordIn } from '../../../document/fields.ts'
import { nilIndexed } from '../lua.ts'
import type { Unstructured } from '../object.ts'
import {
  type ActionResult,
  brokenAction,
  patched,
  type ResourceAction,
  unchanged,
} from './resourceAction.ts'
import { canaryOf, isFullyPromoted, isLegacy, statusOf, stepCountOf } from './rolloutReadings.ts'

/** Skips everything that is left. A controller before 0.10 is told so by the step's number. */
export const promoteFull: ResourceAction = {
  isDisabled(object) {
    if (isFullyPromoted(object)) return true
    const strategy = recordIn(recordIn(object, 'spec'), 'strategy')
    return isLegacy(object) && recordIn(strategy, 'blueGreen') !== null
  },
  run(object) {
    const status = statusOf(object)
    if (status === null) return unchanged
    if (isLegacy(object)) return skipSteps(object)
    return flagIn(status, 'promoteFull') === true
      ? unchanged
      : patched({ status: { promoteFull: true } })
  },
}

function skipSteps(object: Unstructured): ActionResult {
  if (canaryOf(object) === null) return brokenAction(nilIndexed(6, 'steps'))
  const status = statusOf(object)
  const aborted = (status?.abort ?? null) !== null
  const steps = stepCountOf(object)
  const moved = steps !== null && numberIn(status, 'currentStepIndex') !== steps
  if (!aborted && !moved) return unchanged
  return patched({
    status: { ...(aborted && { abort: null }), ...(moved && { currentStepIndex: steps }) },
  })
}
