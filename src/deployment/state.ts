import type { Condition } from '../cluster/conditions.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import type { DeploymentSpec } from '../plan/plan.ts'
import type { Count } from '../units/amounts.ts'

/**
 * Everything that one Deployment's controller knows: the objects as they are stored, and what was
 * last observed of them. Plain data.
 */
export interface DeploymentState {
  /** What it is asked to do. */
  readonly spec: DeploymentSpec
  /** `metadata.generation`: rises with every write that really changes the spec. */
  readonly generation: number
  /** Annotation `deployment.kubernetes.io/revision`; 0 before the first ReplicaSet. */
  readonly revision: number
  /** What it has found and done. */
  readonly status: DeploymentStatus
  /** Those that the Deployment owns, by creation, then by name. */
  readonly replicaSets: readonly DeploymentReplicaSet[]
}

/**
 * A ReplicaSet of a Deployment. Its label is `pod-template-hash`, its annotations are those of
 * `deployment.kubernetes.io`; nothing ever delays that it is scaled down.
 */
export interface DeploymentReplicaSet extends ReplicaSet {
  /** `deployment.kubernetes.io/max-replicas`: replicas and surge when this was last scaled. */
  readonly maxReplicas: Count
  /** Pods that are deleted and still there: no status counts them, and Recreate waits for them. */
  readonly terminating: Count
}

/** `.status` of a Deployment as it is stored. */
export interface DeploymentStatus {
  /** 0 if never observed. */
  readonly observedGeneration: number
  /** Pods that exist, of all ReplicaSets. */
  readonly replicas: Count
  /** Pods of the newest version. */
  readonly updatedReplicas: Count
  /** Pods whose containers are ready. */
  readonly readyReplicas: Count
  /** Pods that have been ready for `minReadySeconds`. */
  readonly availableReplicas: Count
  /** Pods that are missing to all of them. */
  readonly unavailableReplicas: Count
  /** Conditions in the order in which they are stored. */
  readonly conditions: readonly DeploymentCondition[]
}

/** A condition of a Deployment. */
export type DeploymentCondition = Condition<'Available' | 'Progressing'>

/** A Deployment as it is created, before its controller has seen it. */
export function startDeployment(spec: DeploymentSpec): DeploymentState {
  return {
    spec,
    generation: 1,
    revision: 0,
    status: {
      observedGeneration: 0,
      replicas: 0,
      updatedReplicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
      unavailableReplicas: 0,
      conditions: [],
    },
    replicaSets: [],
  }
}
