import { InvalidInputError } from '../document/invalidInputError.ts'
import type { Count, IntOrString, Weight } from '../units/amounts.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Asked, askedPlan } from './asked.ts'
import { areMet, type WeightsInPods } from './weights/offByWeight.ts'

/** Which weights are to be met, and how closely. */
export interface MinReplicasQuery extends WeightsInPods {
  /** Percentage points that a share of pods may be away from its weight; 0 if absent. */
  readonly tolerance?: number
}

/** How many replicas some weights want. */
export interface MinReplicas {
  /** The smallest `spec.replicas` that meets every weight; null: no size up to 10,000 does. */
  readonly replicas: Count | null
  /** Larger sizes that do not, up to `checked`, ascending: more is not always better. */
  readonly largerThatFail: readonly Count[]
  /** Sizes up to this one were tried; what happens above repeats, or always works. */
  readonly checked: Count
  /** No larger size fails. */
  readonly largerAlwaysWork: boolean
  /** The weights that it was asked for. */
  readonly weights: readonly Weight[]
  /** Percentage points. */
  readonly tolerance: number
  /** What it was asked with; null: the default. */
  readonly maxSurge: IntOrString | null
  /** What it was asked with; null: the default. */
  readonly maxUnavailable: IntOrString | null
}

/** A hundred pods stand for every whole percent, and what 100 more do is what these did. */
const PERIOD = 100

/**
 * How many replicas a canary without traffic routing needs, so that whole pods stand for its
 * weights (each 0 to 100, whole percent) within a tolerance: the smallest number, and which larger
 * ones fail all the same. The controller's own rounding (`approximateWeight`) is asked for each
 * size. Weights or a tolerance that are none throw an `InvalidInputError`.
 *
 * @example
 * ```ts
 * minReplicas({ weights: [10], tolerance: 0 }).replicas // => 9
 * minReplicas({ weights: [10], tolerance: 0, maxSurge: 0 }).replicas // => 10
 * ```
 */
export function minReplicas(query: MinReplicasQuery): MinReplicas {
  const { weights, tolerance = 0, maxSurge = null, maxUnavailable = null } = query
  refuseQuery(weights, tolerance)
  const replicas = smallestReplicas(query, tolerance)
  const largerThatFail: Count[] = []
  const first = replicas ?? MOST
  const checked = first + Math.max(PERIOD, safeFrom(weights, tolerance))
  for (let larger = first + 1; larger <= checked; larger++) {
    if (!areMet(query, larger, tolerance)) largerThatFail.push(larger)
  }
  return {
    replicas,
    largerThatFail,
    checked,
    largerAlwaysWork: largerThatFail.length === 0,
    weights,
    tolerance,
    maxSurge,
    maxUnavailable,
  }
}

function refuseQuery(weights: readonly Weight[], tolerance: number): void {
  const wrong: Diagnostic[] = []
  const isWeight = (weight: Weight): boolean => weight >= 0 && weight <= 100
  if (!Array.isArray(weights) || !weights.every(isWeight)) {
    const hint = 'Give a list of weights from 0 to 100.'
    wrong.push(errorIn('weights', 'not-a-weight', 'weights are no list of weights', hint))
  }
  // Below that no number of pods is enough, and all of them would be tried.
  if (tolerance !== 0 && !(tolerance >= 0.01 && tolerance <= 100)) {
    const hint = 'Give percentage points: 0, or a number from 0.01 to 100.'
    wrong.push(errorIn('tolerance', 'not-an-amount', 'tolerance is no tolerance', hint))
  }
  if (wrong.length > 0) throw new InvalidInputError(wrong)
}

/** Whole percents need a hundred at most; what is none may need any number, or find none. */
const MOST = 10_000

/** The smallest size alone; null: there is none. */
export function smallestReplicas(query: WeightsInPods, tolerance: number): Count | null {
  for (let replicas = 1; replicas <= MOST; replicas++) {
    if (areMet(query, replicas, tolerance)) return replicas
  }
  return null
}

/** The weights of a plan for which pods stand; [] where a router sends them, whatever the pods. */
export function weightsOf(asked: Asked): MinReplicasQuery {
  const strategy = askedPlan(asked)?.rollout.strategy
  if (strategy?.kind !== 'canary' || strategy.trafficRouting !== null) return { weights: [] }
  const { steps, maxSurge, maxUnavailable } = strategy
  const weights = steps.flatMap(({ setWeight }) => (setWeight === null ? [] : [setWeight]))
  return { weights: [...new Set(weights)], maxSurge, maxUnavailable }
}

// A pod is at most 50 / n points away from where it should be, and the one that either side gets
// in any case 100 / n - weight: above that size no weight is further away than is tolerated.
function safeFrom(weights: readonly Weight[], tolerance: number): Count {
  if (tolerance === 0) return 0
  const edges = weights
    .flatMap((weight) => [weight, 100 - weight])
    .map((least) => 100 / (least + tolerance))
  return Math.ceil(Math.max(50 / tolerance, ...edges))
}
