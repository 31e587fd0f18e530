import type { RolloutSpec } from '../plan/plan.ts'
import { sameJson } from '../units/sameJson.ts'
import { copyState } from './copies.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'

/** A write of the spec; `metadata.generation` rises only if it really changes. */
export function withSpec(state: RolloutState, spec: RolloutSpec): RolloutState {
  if (sameJson(spec, state.spec)) return state
  const next = copyState(state)
  next.spec = spec
  next.generation += 1
  return next
}

export function withStatus(state: RolloutState, status: RolloutStatus): RolloutState {
  const next = copyState(state)
  next.status = status
  return next
}
