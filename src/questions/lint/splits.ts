import { maxSurgeOf } from '../../replicas/fenceposts.ts'
import { approximateWeight } from '../../replicas/weight.ts'
import type { Count, Weight } from '../../units/amounts.ts'
import type { LintedRollout } from './subject.ts'

/** What a `setWeight` comes to where numbers of pods stand for weights. */
export interface Split {
  /** Of the step. */
  readonly index: number
  readonly weight: Weight
  readonly canary: Count
  readonly stable: Count
  /** Percent of all pods. */
  readonly achieved: number
}

/** The splits of a canary without a router, step by step; none where weights are exact. */
export function splitsOf(rollout: LintedRollout, replicas: Count): readonly Split[] {
  const { canary: strategy } = rollout
  if (strategy === null || strategy.trafficRouting !== null || replicas === 0) return []
  const maxSurge = maxSurgeOf(strategy.maxSurge, strategy.maxUnavailable, replicas)
  return strategy.steps.flatMap(({ setWeight: weight }, index) => {
    if (weight === null) return []
    const wish = { replicas, weight, maxTrafficWeight: 100, maxSurge }
    const { canary, stable } = approximateWeight(wish)
    const achieved = (100 * canary) / (canary + stable)
    return [{ index, weight, canary, stable, achieved }]
  })
}

/** More replicas than that are no advice. */
const MOST = 1000

/** The fewest replicas from those that there are on for which a claim about the splits holds. */
export function fewestReplicas(
  rollout: LintedRollout,
  holds: (splits: readonly Split[]) => boolean,
): Count | null {
  for (let replicas = rollout.replicas; replicas <= MOST; replicas++) {
    if (holds(splitsOf(rollout, replicas))) return replicas
  }
  return null
}
