import { typedRollout } from '../plan/typedRollout.ts'
import type { JsonObject } from '../units/json.ts'
import type { RolloutState } from './state.ts'
import { statusOf } from './statusOf.ts'

/** The Rollout as it is stored, with its `status`: what `fieldRef`s are read from. */
export function storedRollout(state: RolloutState): JsonObject {
  return typedRollout({ ...state.spec.source, status: statusOf(state) })
}
