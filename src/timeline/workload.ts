import type { ReplicaSet } from '../cluster/objects.ts'
import { deploymentPhaseOf } from '../deployment/phaseOf.ts'
import type { DeploymentState } from '../deployment/state.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { RolloutPhase } from '../rollout/status.ts'
import type { Count } from '../units/amounts.ts'
import type { World } from './world.ts'

/** What a plan is for, as it stands in a world, whichever kind it is of. */
export interface WorkloadNow {
  /** `metadata.name`. */
  readonly name: string
  /**
   * A Rollout's as it is stored. A Deployment stores none: it is what `kubectl rollout status` says
   * of it, and `Paused` while `spec.paused`, as with Argo CD.
   */
  readonly phase: RolloutPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** `spec.replicas`, or its default. */
  readonly replicas: Count
  /** Pod template hash of the spec. */
  readonly newHash: string
  /** Of what a release begins with; '' before there is one. */
  readonly stableHash: string
  /** Of what is released, as far as the controller has seen it; '' before that. */
  readonly currentHash: string
  /** Those that it owns, by creation, then by name. */
  readonly replicaSets: readonly ReplicaSet[]
}

/** null while what the plan is for is not there. */
export function workloadOf(world: World): WorkloadNow | null {
  if (world.rollout !== null) return ofRollout(world.rollout)
  const { kind, name } = world.workload
  if (kind !== 'Deployment') return null
  const state = world.deployments.find(({ spec }) => spec.name === name)
  return state === undefined ? null : ofDeployment(state)
}

function ofRollout({ spec, status, replicaSets }: RolloutState): WorkloadNow {
  return {
    name: spec.name,
    phase: status.phase,
    message: status.message,
    replicas: spec.replicas ?? 1,
    newHash: spec.template.hash,
    stableHash: status.stableRS,
    currentHash: status.currentPodHash,
    replicaSets,
  }
}

function ofDeployment(state: DeploymentState): WorkloadNow {
  const { spec, replicaSets } = state
  return {
    name: spec.name,
    ...deploymentPhaseOf(state),
    replicas: spec.replicas,
    newHash: spec.template.hash,
    stableHash: stableHashOf(state),
    currentHash: replicaSets.some(({ hash }) => hash === spec.template.hash)
      ? spec.template.hash
      : '',
    replicaSets,
  }
}

// A Deployment knows no stable revision: what it has but the new one is what it comes from.
function stableHashOf({ spec, replicaSets }: DeploymentState): string {
  const old = replicaSets.filter(({ hash, want, have }) => {
    return hash !== spec.template.hash && (want > 0 || have > 0)
  })
  const latest = old.toSorted((a, b) => b.revision - a.revision)[0]
  const fresh = replicaSets.find(({ hash }) => hash === spec.template.hash)
  return latest?.hash ?? fresh?.hash ?? ''
}
