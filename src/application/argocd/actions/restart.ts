import { rfc3339 } from '../../../units/time.ts'
import { type Action, patched } from './action.ts'

/** "Restart Pods": never in grey. */
export const restart: Action = {
  isDisabled: () => false,
  run: (_object, at) => patched({ spec: { restartAt: rfc3339(at) } }),
}
