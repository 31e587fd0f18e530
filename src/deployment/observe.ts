import type { PodCohort } from '../cluster/objects.ts'
import type { Count } from '../units/amounts.ts'
import type { DeploymentReplicaSet, DeploymentState } from './state.ts'

/** What the controller sees of the pods of one ReplicaSet. */
export interface ReplicaSetPods {
  /** The ReplicaSet's. */
  readonly name: string
  /** `status.replicas`, `readyReplicas`, `availableReplicas`. */
  readonly have: Count
  readonly ready: Count
  readonly available: Count
  /** Pods that are deleted and still there. */
  readonly terminating: Count
  readonly pods: readonly PodCohort[]
}

/** The state with its ReplicaSets' pods as they are now; the very one if they are as they were. */
export function observe(state: DeploymentState, view: readonly ReplicaSetPods[]): DeploymentState {
  const replicaSets = state.replicaSets.map((one) => withPods(one, podsOf(view, one)))
  return replicaSets.every((one, index) => one === state.replicaSets[index])
    ? state
    : { ...state, replicaSets }
}

/**
 * The controller is woken by what became of the pods since it last looked: by every status of a
 * ReplicaSet that changed, and with Recreate by the last pod that vanished. All other pods vanish
 * unseen: where a rolling update was made Recreate half-way, new pods are there all along, and
 * nobody tells the controller that the old ones are gone.
 */
export function isWokenBy(state: DeploymentState, view: readonly ReplicaSetPods[]): boolean {
  let before = 0
  let after = 0
  for (const one of state.replicaSets) {
    const pods = podsOf(view, one)
    if (pods === undefined) continue
    if (!hasSameStatus(one, pods)) return true
    before += one.have + one.terminating
    after += pods.have + pods.terminating
  }
  return state.spec.strategy.kind === 'Recreate' && before > 0 && after === 0
}

function podsOf(
  view: readonly ReplicaSetPods[],
  { name }: DeploymentReplicaSet,
): ReplicaSetPods | undefined {
  return view.find((one) => one.name === name)
}

function withPods(
  replicaSet: DeploymentReplicaSet,
  seen: ReplicaSetPods | undefined,
): DeploymentReplicaSet {
  if (seen === undefined) return replicaSet
  const { have, ready, available, terminating, pods } = seen
  const isSame =
    hasSameStatus(replicaSet, seen) &&
    terminating === replicaSet.terminating &&
    pods === replicaSet.pods
  return isSame ? replicaSet : { ...replicaSet, have, ready, available, terminating, pods }
}

function hasSameStatus(replicaSet: DeploymentReplicaSet, pods: ReplicaSetPods): boolean {
  return (
    pods.have === replicaSet.have &&
    pods.ready === replicaSet.ready &&
    pods.available === replicaSet.available
  )
}
