import type { RolloutSpec } from '../plan/plan.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'

/** A write of the spec; `metadata.generation` rises only if it really changes. */
export function withSpec(state: RolloutState, spec: RolloutSpec): RolloutState {
  if (spec === state.spec || JSON.stringify(spec) === JSON.stringify(state.spec)) return state
  return { ...state, spec, generation: state.generation + 1 }
}

export function withStatus(state: RolloutState, status: RolloutStatus): RolloutState {
  return { ...state, status }
}
