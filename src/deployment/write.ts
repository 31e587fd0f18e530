import type { DeploymentSpec } from '../plan/plan.ts'
import { sameJson } from '../units/sameJson.ts'
import type { DeploymentState } from './state.ts'

/**
 * A write of the Deployment by anybody: a person who applies, scales or pauses, an HPA, a Rollout
 * whose `workloadRef` names it. `metadata.generation` rises only if the spec really changes (to
 * write a default that was left out is no change); the very state comes back if nothing does.
 */
export function withDeploymentSpec(state: DeploymentState, spec: DeploymentSpec): DeploymentState {
  if (sameJson(spec, state.spec)) return state
  const isChanged = !sameJson({ ...spec, source: state.spec.source }, state.spec)
  return { ...state, spec, generation: state.generation + (isChanged ? 1 : 0) }
}
