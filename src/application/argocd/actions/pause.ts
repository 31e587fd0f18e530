import { type Action, patched, unchanged } from './action.ts'
import { isAborted, isFullyPromoted, isSpecPaused } from './rolloutReadings.ts'

export const pause: Action = {
  isDisabled: (object) => isFullyPromoted(object) || isAborted(object) || isSpecPaused(object),
  run: (object) => (isSpecPaused(object) ? unchanged : patched({ spec: { paused: true } })),
}
