import type { DeploymentSpec } from '../plan/deployment.ts'
import { sameJson } from '../units/sameJson.ts'
import type { DeploymentState } from './state.ts'

/**
 * A write of the spec by anybody: a person who applies, scales or pauses, an HPA, a Rollout whose
 * `workloadRef` names the Deployment. `metadata.generation` rises only if it really changes, and
 * the very state comes back if it does not.
 */
export function withDeploymentSpec(state: DeploymentState, spec: DeploymentSpec): DeploymentState {
  if (sameJson(spec, state.spec)) return state
  return { ...state, spec, generation: state.generation + 1 }
}
