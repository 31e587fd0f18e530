import { indexOfNil } from '../lua.ts'
import { type Action, brokenAction, patched, unchanged } from './action.ts'
import { isAborted, isFullyPromoted, statusOf } from './rolloutReadings.ts'

export const abort: Action = {
  isDisabled: (object) => isFullyPromoted(object) || isAborted(object),
  run(object) {
    if (statusOf(object) === null) return brokenAction(indexOfNil(1, 'abort'))
    return isAborted(object) ? unchanged : patched({ status: { abort: true } })
  },
}
