import { maxSurgeOf } from '../../replicas/fenceposts.ts'
import { approximateWeight } from '../../replicas/weight.ts'
import type { Count, IntOrString, Weight } from '../../units/amounts.ts'

/** What decides how many pods stand for a weight where nothing routes. */
export interface WeightsInPods {
  /** Whole percent of the requests. */
  readonly weights: readonly Weight[]
  /** As in `spec.strategy.canary`; null or absent: 25 %. */
  readonly maxSurge?: IntOrString | null
  /** The same for those that may be unavailable. */
  readonly maxUnavailable?: IntOrString | null
}

/** Percentage points between a weight and the share of the pods that stand for it. */
export function offByWeight(replicas: Count, weight: Weight, maxSurge: Count): number {
  const { canary, stable } = approximateWeight({
    replicas,
    weight,
    maxTrafficWeight: 100,
    maxSurge,
  })
  const total = canary + stable
  // No pods, no requests: nothing is off.
  return total === 0 ? 0 : Math.abs((canary * 100) / total - weight)
}

/** Every weight is met within so many percentage points. */
export function areMet(wish: WeightsInPods, replicas: Count, tolerance: number): boolean {
  const { weights, maxSurge = null, maxUnavailable = null } = wish
  const surge = maxSurgeOf(maxSurge, maxUnavailable, replicas)
  for (let index = 0; index < weights.length; index++) {
    const off = offByWeight(replicas, weights[index] as Weight, surge)
    // Thirds of a hundred have no exact double.
    if (off > tolerance + 1e-9) return false
  }
  return true
}
