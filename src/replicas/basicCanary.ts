import type { Count, Weight } from '../units/amounts.ts'
import type { CanaryCounts, ReplicaSetCounts } from './counts.ts'
import { replicasForScaleDown } from './counts.ts'
import { approximateWeight } from './weight.ts'

/** A canary without traffic routing, at one pass. */
export interface BasicCanary {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** Of 100: without traffic routing there is no other denominator. */
  readonly weight: Weight
  /** How many pods more than `replicas` there may be. */
  readonly surge: Count
  /** How many pods fewer than `replicas` may be available. */
  readonly unavailable: Count
  /** The new ReplicaSet; null: it is not there yet. */
  readonly canary: ReplicaSetCounts | null
  /** The stable ReplicaSet; null: there is none. */
  readonly stable: ReplicaSetCounts | null
  /** Both roles are played by one ReplicaSet (already promoted), which is `canary`. */
  readonly stableIsCanary: boolean
  /** Sum of `spec.replicas` of all other ReplicaSets. */
  readonly olderWant: Count
}

/**
 * The sizes that one pass asks for without traffic routing, where only numbers of pods can
 * approximate a weight: first up, the stable first, as far as the surge goes; then down, one of the
 * two, as far as `maxUnavailable` goes. The target is computed anew in every pass from what there
 * is. Argo counts in 32 bits: a surge for which there is no such number of pods wraps around.
 */
export function basicCanary(pass: BasicCanary): CanaryCounts {
  const { replicas, surge, canary, stableIsCanary, olderWant } = pass
  const stable = stableIsCanary ? canary : pass.stable
  const hasStable = stable !== null && !stableIsCanary
  const split = approximateWeight({
    replicas,
    weight: pass.weight,
    maxTrafficWeight: 100,
    maxSurge: surge,
  })
  const desiredCanary = hasStable ? split.canary : replicas
  const desiredStable = hasStable ? split.stable : 0
  const canaryWant = canary === null ? 0 : canary.want
  const stableWant = hasStable ? stable.want : 0
  const limit = (replicas + surge) | 0

  let room = (limit - olderWant - canaryWant - stableWant) | 0
  let stableCount = stableWant
  let canaryCount = canaryWant
  if (hasStable && stableWant < desiredStable && room > 0) {
    stableCount = Math.min((stableWant + room) | 0, desiredStable)
    room -= stableCount - stableWant
  }
  if (canary !== null && canaryWant < desiredCanary && room > 0) {
    canaryCount = Math.min((canaryWant + room) | 0, desiredCanary)
  }
  // Older ReplicaSets serve traffic as well here, so they have to go before either of these
  // shrinks.
  if (olderWant > 0) return { canary: canaryCount, stable: stableCount }

  const floor = (replicas - pass.unavailable) | 0
  // A growing canary may replace broken stable pods; a shrinking one may lose its own broken pods.
  const growing = desiredCanary >= canaryWant
  const serving = replicasForScaleDown(canary, !growing) + replicasForScaleDown(stable, growing)
  if (serving <= floor) return { canary: canaryCount, stable: stableCount }
  const spare = (serving - floor) | 0
  if (!growing) {
    canaryCount = Math.max(desiredCanary, (canaryWant - spare) | 0)
    const fitted = withinLimits(canary, canaryCount, stable, stableCount, limit, floor)
    return { canary: fitted.drained, stable: fitted.kept }
  }
  if (!hasStable) return { canary: canaryCount, stable: stableCount }
  if (stableWant > desiredStable) stableCount = Math.max(desiredStable, (stableWant - spare) | 0)
  const fitted = withinLimits(stable, stableCount, canary, canaryCount, limit, floor)
  return { canary: fitted.kept, stable: fitted.drained }
}

interface Fitted {
  readonly drained: Count
  readonly kept: Count
}

// Brings both within `limit`, at the cost of the kept ReplicaSet's unavailable pods before its
// available ones.
function withinLimits(
  drain: ReplicaSetCounts | null,
  drained: Count,
  keep: ReplicaSetCounts | null,
  kept: Count,
  limit: Count,
  floor: Count,
): Fitted {
  if (keep === null) return { drained, kept }
  const reduced = (kept - Math.max(0, (drained + kept - limit) | 0)) | 0
  const serving =
    (drain === null ? 0 : Math.min(drain.available, drained)) + Math.min(keep.available, reduced)
  const lost = Math.max(0, (keep.available - reduced) | 0)
  const final = (reduced + Math.min(lost, Math.max(0, (floor - serving) | 0))) | 0
  return { drained: (drained - Math.max(0, (drained + final - limit) | 0)) | 0, kept: final }
}
