import type { Count } from '../units/amounts.ts'

/** The three numbers of a ReplicaSet that sizes are decided by. */
export interface ReplicaSetCounts {
  /** `spec.replicas`. */
  readonly want: Count
  /** `status.replicas`: pods that exist. */
  readonly have: Count
  /** `status.availableReplicas`. */
  readonly available: Count
}

/** The number of pods for the ReplicaSet of either role. */
export interface CanaryCounts {
  /** Pods that the new ReplicaSet is to have. */
  readonly canary: Count
  /** Pods that the stable ReplicaSet is to have. */
  readonly stable: Count
}

/**
 * How many pods of a ReplicaSet count as serving when something is to be scaled down. Where
 * availability is ignored, broken pods count too, so that a ReplicaSet that never gets ready cannot
 * block its own removal.
 */
export function replicasForScaleDown(
  replicaSet: ReplicaSetCounts | null,
  ignoreAvailability: boolean,
): Count {
  if (replicaSet === null) return 0
  // More available than wanted: the surplus is leaving already and must not be counted on.
  return ignoreAvailability ? replicaSet.want : Math.min(replicaSet.want, replicaSet.available)
}
