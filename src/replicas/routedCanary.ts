import { type ControllerRules, newestRules } from '../releases/rules.ts'
import type { Count, Weight } from '../units/amounts.ts'
import type { CanaryCounts } from './counts.ts'
import { weightToReplicas } from './weight.ts'

/** What is asked of the canary: an explicit number of pods, or else a weight to scale by. */
export interface CanaryTarget {
  /** `setCanaryScale.replicas`; `weight` is 0 then. */
  readonly replicas: Count | null
  /** May exceed `maxTrafficWeight` (`setCanaryScale.weight: 200`). */
  readonly weight: Weight
}

/** The weights that a traffic router was last told. */
export interface RecordedWeights {
  /** What the canary was last given. */
  readonly canary: Weight
  /** What the stable side was last given. */
  readonly stable: Weight
}

/** A canary with traffic routing, at one pass. */
export interface RoutedCanary {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** What the steps ask for. */
  readonly target: CanaryTarget
  /** The denominator of all weights; 100 if nothing says otherwise. */
  readonly maxTrafficWeight: Weight
  /** No side has fewer pods while it gets requests; null is "not given". */
  readonly minPodsPerReplicaSet: Count | null
  /** The stable side shrinks as the weight of the canary grows. */
  readonly dynamicStableScale: boolean
  /** `status.abort`. */
  readonly aborted: boolean
  /** null: none recorded, or the recorded ones are to be left out of account. */
  readonly weights: RecordedWeights | null
  /** Which release's controller asks; the newest if absent. */
  readonly controller?: ControllerRules
}

/**
 * The sizes that one pass asks for with traffic routing. The stable stays full unless
 * `dynamicStableScale` is set; then it, and an aborted canary, keep enough pods for the traffic
 * that they still get.
 */
export function routedCanary(pass: RoutedCanary): CanaryCounts {
  const { replicas, target, maxTrafficWeight, weights } = pass
  const pods = (weight: Weight): Count => weightToReplicas(replicas, weight, maxTrafficWeight)
  const canary = target.replicas ?? lift(pass, pods(target.weight))
  if (!pass.dynamicStableScale) return { canary, stable: replicas }
  const stable = pods(maxTrafficWeight - target.weight)
  if (weights === null) return { canary: lift(pass, canary), stable: lift(pass, stable) }
  return {
    canary: lift(pass, pass.aborted ? Math.max(canary, pods(weights.canary)) : canary),
    stable: lift(pass, Math.max(stable, pods(weights.stable))),
  }
}

// `minPodsPerReplicaSet` is for availability: a ReplicaSet without pods needs none of it.
function lift(
  { minPodsPerReplicaSet, replicas, controller = newestRules }: RoutedCanary,
  count: Count,
): Count {
  if (count === 0 || minPodsPerReplicaSet === null) return count
  const most = controller.minPodsWithinReplicas ? replicas : Number.POSITIVE_INFINITY
  return Math.max(count, Math.min(minPodsPerReplicaSet, most))
}
