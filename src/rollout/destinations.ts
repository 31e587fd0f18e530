import type { TrafficDestination } from './contract.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

export type { TrafficDestination } from './contract.ts'

/**
 * Where users' traffic goes, with weights: the stable's first, then the canary's, then those of
 * experiments; []: every pod gets its share.
 */
export function destinationsOf(state: RolloutState): readonly TrafficDestination[] {
  return rulesOf(state.spec).destinations(state)
}
