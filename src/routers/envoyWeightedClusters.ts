import { streamOf, uniformIntAt } from '../chance/uniform.ts'
import { costOfDraws } from './cost.ts'
import type { Router, RouterBase } from './router.ts'

/**
 * Envoy's weighted clusters, which Istio, Ambassador and App Mesh are built on: every request draws
 * for itself, so that counts are binomial. A cluster of weight 0 is never chosen; one that has
 * nobody up still gets its share, which fails with 503.
 */
export interface EnvoyWeightedClustersState extends RouterBase {
  readonly kind: 'envoyWeightedClusters'
  readonly seed: number
  /** Requests so far: the address of the next draw. */
  readonly requests: number
}

export const envoyWeightedClusters: Router<EnvoyWeightedClustersState> = {
  start: (backends, seed) => ({ kind: 'envoyWeightedClusters', backends, seed, requests: 0 }),
  reconfigure: (state, backends) => ({ ...state, backends }),
  update: (state, backends) => ({ ...state, backends }),
  walk: (state) => {
    const { backends, seed } = state
    const weights = backends.map(({ weight }) => Math.max(0, weight))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const stream = streamOf('envoyWeightedClusters')
    let requests = state.requests
    return {
      next: () => {
        const index = clusterAt(weights, total, uniformIntAt(seed, stream, requests, total))
        requests++
        return backends[index]?.down === false ? index : -1
      },
      state: () => ({ ...state, requests }),
    }
  },
  cycleOf: () => 0,
  costOf: costOfDraws,
  weighs: { skip: 'it draws for every request' },
  cycles: { skip: 'it draws for every request' },
}

/**
 * The cluster that Envoy chooses for a random value (a whole number, in reality of 64 bits): value
 * modulo the sum of the weights, and the first cluster whose cumulated weight exceeds it. -1 if the
 * weights sum to nothing, which Envoy rejects.
 */
export function clusterAt(weights: readonly number[], total: number, value: number): number {
  let rest = value % total
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0
    if (rest < weight) return index
    rest -= weight
  }
  return -1
}
