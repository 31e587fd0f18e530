import type { Count, Weight } from '../units/amounts.ts'
import type { ReplicaSetCounts } from './counts.ts'
import type { ReplicaProgressThreshold } from './enough.ts'
import { progressThresholdMet } from './enough.ts'

export interface BackWeight {
  readonly replicas: Count
  readonly maxTrafficWeight: Weight
  readonly dynamicStableScale: boolean
  /** Available pods of either role; null: there is no such ReplicaSet. */
  readonly canaryAvailable: Count | null
  readonly stableAvailable: Count | null
  /** The canary's weight that is aimed for. */
  readonly desired: Weight
  /** The canary's weight that the router was last told; null: none. */
  readonly recorded: Weight | null
}

/**
 * The canary's weight on the way back to the stable (after an abort, or a rollback to the stable
 * template). With `dynamicStableScale` traffic goes back only as fast as the stable's pods come,
 * and never up again.
 */
export function backWeight(way: BackWeight): Weight {
  const { replicas, maxTrafficWeight, stableAvailable, desired, recorded } = way
  if (!way.dynamicStableScale || replicas === 0) return 0
  if (stableAvailable === null || way.canaryAvailable === null) return 0
  const covered = share(maxTrafficWeight, stableAvailable, replicas)
  const uncovered = Math.max(0, maxTrafficWeight - covered)
  if (recorded === null) return Math.max(uncovered, desired)
  if (desired <= 0) return Math.min(uncovered, recorded)
  // The stable is not ready for the next lower step.
  if (covered < maxTrafficWeight - desired) return recorded
  return Math.min(desired, recorded)
}

export interface TrafficGate {
  /** `spec.replicas`. */
  readonly replicas: Count
  readonly maxTrafficWeight: Weight
  readonly threshold: ReplicaProgressThreshold | null
}

/**
 * The stable has enough available pods for its weight to be `weight`. Traffic waits while it has
 * not.
 */
export function stableCanCarry(
  stable: ReplicaSetCounts | null,
  weight: Weight,
  gate: TrafficGate,
): boolean {
  if (stable === null) return false
  // The product wraps around at 32 bits, and then lets traffic pass.
  const needed = share(weight, gate.replicas, gate.maxTrafficWeight)
  return stable.available >= needed || progressThresholdMet(gate.threshold, stable, needed)
}

// Argo multiplies and divides here in signed 32 bits, truncating.
function share(factor: number, part: number, whole: number): number {
  return Math.trunc(Math.imul(factor, part) / whole) | 0
}
