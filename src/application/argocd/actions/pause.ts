import { patched, type ResourceAction, unchanged } from './resourceAction.ts'
import { isAborted, isFullyPromoted, isSpecPaused } from './rolloutReadings.ts'

export const pause: ResourceAction = {
  isDisabled: (object) => isFullyPromoted(object) || isAborted(object) || isSpecPaused(object),
  run: (object) => (isSpecPaused(object) ? unchanged : patched({ spec: { paused: true } })),
}
