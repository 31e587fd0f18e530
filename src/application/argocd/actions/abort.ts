import { nilIndexed } from '../lua.ts'
import { brokenAction, patched, type ResourceAction, unchanged } from './resourceAction.ts'
import { isAborted, isFullyPromoted, statusOf } from './rolloutReadings.ts'

export const abort: ResourceAction = {
  isDisabled: (object) => isFullyPromoted(object) || isAborted(object),
  run(object) {
    if (statusOf(object) === null) return brokenAction(nilIndexed(1, 'abort'))
    return isAborted(object) ? unchanged : patched({ status: { abort: true } })
  },
}
