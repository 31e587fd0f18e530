import type { Gate } from './contract.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

/**
 * The gate at which a Rollout waits for a person; null: it waits for nobody, or not by its plan but
 * because somebody paused or aborted it.
 */
export function gateOf(state: RolloutState): Gate | null {
  if (state.spec.paused || state.status.abort) return null
  return rulesOf(state.spec).gateOf(state)
}
