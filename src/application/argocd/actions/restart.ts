import { rfc3339 } from '../../../units/time.ts'
import { patched, type ResourceAction } from './resourceAction.ts'

/** "Restart Pods": never in grey. */
export const restart: ResourceAction = {
  isDisabled: () => false,
  run: (_object, at) => patched({ spec: { restartAt: rfc3339(at) } }),
}
