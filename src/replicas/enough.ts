import type { Count } from '../units/amounts.ts'
import type { CanaryCounts, ReplicaSetCounts } from './counts.ts'

/** `replicaProgressThreshold`: when enough of a canary's pods are available to go on. */
export interface ReplicaProgressThreshold {
  readonly type: 'Percent' | 'Pods'
  readonly value: number
}

/** All desired pods are wanted and available, and no others. */
export function isFull(replicaSet: ReplicaSetCounts | null, desired: Count): boolean {
  return replicaSet !== null && replicaSet.want === desired && replicaSet.available === desired
}

/**
 * All desired pods are wanted and exist, and no others; whether they are available does not matter.
 */
export function isCreated(replicaSet: ReplicaSetCounts | null, desired: Count): boolean {
  return replicaSet !== null && replicaSet.want === desired && replicaSet.have === desired
}

// A share such as 9/10 of a percentage is inexact in binary.
const EPSILON = 1e-10

/**
 * Enough of the desired pods are available. Without a threshold (or with a negative one) that is
 * all of them; a threshold in pods does not look at `desired` at all.
 */
export function progressThresholdMet(
  threshold: ReplicaProgressThreshold | null,
  replicaSet: ReplicaSetCounts | null,
  desired: Count,
): boolean {
  if (threshold === null || replicaSet === null || threshold.value < 0) {
    return isFull(replicaSet, desired)
  }
  if (threshold.type === 'Pods') return replicaSet.available >= threshold.value
  if (desired === 0) return true
  const percent = (replicaSet.available / desired) * 100
  return percent - threshold.value >= -EPSILON
}

export interface ScaleReached {
  /** What the pass asks for. */
  readonly desired: CanaryCounts
  readonly canary: ReplicaSetCounts | null
  readonly stable: ReplicaSetCounts | null
  /** Sum of `status.availableReplicas` of all other ReplicaSets. */
  readonly olderAvailable: Count
  readonly threshold: ReplicaProgressThreshold | null
  /** `trafficRouting` is present. */
  readonly routed: boolean
  readonly dynamicStableScale: boolean
}

/**
 * The sizes that a `setWeight` or `setCanaryScale` asks for are reached. The stable's pods only
 * have to exist; older ones only matter where nothing but their absence keeps traffic from them.
 */
export function atDesiredReplicaCounts(scale: ScaleReached): boolean {
  const { desired, routed } = scale
  return (
    progressThresholdMet(scale.threshold, scale.canary, desired.canary) &&
    ((routed && scale.dynamicStableScale) || isCreated(scale.stable, desired.stable)) &&
    (routed || scale.olderAvailable === 0)
  )
}

/** All wanted pods are available, of which there is at least one. */
export function isAvailable(replicaSet: ReplicaSetCounts | null): boolean {
  return replicaSet !== null && replicaSet.want !== 0 && replicaSet.want <= replicaSet.available
}
