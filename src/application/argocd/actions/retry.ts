import { nilIndexed } from '../lua.ts'
import { brokenAction, patched, type ResourceAction, unchanged } from './resourceAction.ts'
import { isAborted, isFullyPromoted, statusOf } from './rolloutReadings.ts'

/** Takes an abort back. */
export const retry: ResourceAction = {
  isDisabled: (object) => isFullyPromoted(object) || !isAborted(object),
  run(object) {
    const status = statusOf(object)
    if (status === null) return brokenAction(nilIndexed(1, 'abort'))
    return (status.abort ?? null) === null ? unchanged : patched({ status: { abort: null } })
  },
}
