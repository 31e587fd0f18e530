import { nilIndexed } from '../lua.ts'
import { brokenAction, patched, type ResourceAction } from './resourceAction.ts'
import { hasPauseConditions, isSpecPaused, statusOf } from './rolloutReadings.ts'

/**
 * Ends a pause, of a step (there is no plain "promote": this is it) or of a person. The menu does
 * not look at the person's while the controller has a list of its own, be it empty.
 */
export const resume: ResourceAction = {
  isDisabled(object) {
    const listed = (statusOf(object)?.pauseConditions ?? null) !== null
    return listed ? !hasPauseConditions(object) : !isSpecPaused(object)
  },
  run(object) {
    if (statusOf(object) === null) return brokenAction(nilIndexed(1, 'pauseConditions'))
    return patched({
      ...(hasPauseConditions(object) && { status: { pauseConditions: null } }),
      ...(isSpecPaused(object) && { spec: { paused: false } }),
    })
  },
}
