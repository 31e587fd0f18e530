import type { Count, Weight } from '../units/amounts.ts'
import type { CanaryCounts } from './counts.ts'

/**
 * The pods that carry a weight of `maxTrafficWeight`, rounded up. This product is a double, unlike
 * the 32-bit ones elsewhere, and so does not overflow.
 *
 * @example
 * ```ts
 * weightToReplicas(5, 10, 100) // => 1
 * ```
 */
export function weightToReplicas(replicas: Count, weight: Weight, maxTrafficWeight: Weight): Count {
  return Math.ceil((weight * replicas) / maxTrafficWeight) | 0
}

/** A weight that has to be made of whole pods. */
export interface WeightInPods {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** What the canary is to get. */
  readonly weight: Weight
  /** The denominator of all weights; 100 if nothing says otherwise. */
  readonly maxTrafficWeight: Weight
  /** How many pods more than `replicas` there may be. */
  readonly maxSurge: Count
}

/**
 * Splits `replicas` whole pods so that the canary's share comes closest to the weight. One pod more
 * is used where that is closer and there is surge; between 0 and the maximum both sides get a pod
 * where there are two.
 *
 * @example
 * ```ts
 * const five = { replicas: 5, maxTrafficWeight: 100, maxSurge: 1 }
 * approximateWeight({ ...five, weight: 10 }) // => { canary: 1, stable: 5 }
 * ```
 */
export function approximateWeight(wish: WeightInPods): CanaryCounts {
  const { replicas, weight, maxTrafficWeight, maxSurge } = wish
  if (replicas === 0) return { canary: 0, stable: 0 }
  // Argo multiplies in 32 bits before it divides, and wraps around above 2^31.
  const share = Math.imul(replicas, weight) / maxTrafficWeight
  const up = Math.ceil(share) | 0
  const down = Math.floor(share) | 0
  const zeroAllowed =
    weight === maxTrafficWeight || weight === 0 || (replicas === 1 && maxSurge === 0)
  const downAllowed = down !== 0 || zeroAllowed
  let canary = 0
  let total = replicas
  let best = Number.POSITIVE_INFINITY
  // The candidates in order of preference; a later one has to be strictly closer. The original has
  // a fourth, rounded down with one pod more, which is further from every weight than one of these.
  if (up < replicas || zeroAllowed) {
    canary = up
    best = offBy(up, replicas, weight, maxTrafficWeight)
  }
  if (downAllowed && !isTie(replicas, weight, maxTrafficWeight)) {
    const delta = offBy(down, replicas, weight, maxTrafficWeight)
    if (delta < best) {
      canary = down
      best = delta
    }
  }
  if (maxSurge > 0 && offBy(up, replicas + 1, weight, maxTrafficWeight) < best) {
    canary = up
    total = replicas + 1
  }
  return { canary, stable: total - canary }
}

function offBy(canary: Count, total: Count, weight: Weight, maxTrafficWeight: Weight): number {
  return Math.abs(Math.imul(canary, maxTrafficWeight) / total - weight)
}

// Halfway between two whole numbers of pods the larger canary wins. Dividing first matters to the
// last bit.
function isTie(total: Count, weight: Weight, maxTrafficWeight: Weight): boolean {
  return (total * (weight / maxTrafficWeight)) % 1 === 0.5
}
