import type { TrafficDestination } from './contract.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

export type { TrafficDestination } from './contract.ts'

/**
 * The Services that users' traffic goes to, with their weights, the stable's first; []: every pod
 * gets its share.
 */
export function destinationsOf(state: RolloutState): readonly TrafficDestination[] {
  return rulesOf(state.spec).destinations(state)
}
