import { int32OfFloat } from '../go/int32.ts'
import type { Count } from '../units/amounts.ts'
import type { ObservedPods } from './observed.ts'
import { type PodUsage, podCountOf, type Usage } from './podUsage.ts'
import { isWithinTolerance } from './tolerance.ts'

/** How the usage of pods is held against a target. */
export interface UsageTarget {
  /** Usage by target: 1 is just right. */
  readonly ratioOf: (usage: readonly Usage[]) => number
  /** What a pod without a metric is taken to use where the others use less than the target. */
  readonly fallbackOf: (pod: ObservedPods) => number
}

/**
 * The pods that the usage asks for. What is not known is taken to speak against a change: where the
 * others use too much, pods without a metric and unready pods use nothing, and where they use too
 * little, pods without a metric use all that they may. Unready pods say nothing against fewer pods.
 * More pods than an int32 holds (a target of `500m` for memory) are negatively many, so none.
 */
export function podReplicas(
  { groups, usage }: PodUsage,
  { ratioOf, fallbackOf }: UsageTarget,
  current: Count,
): Count {
  const { counted, unready, missing } = groups
  const ratio = ratioOf(usage)
  const isUnsure = unready.length > 0 && ratio > 1
  if (!isUnsure && missing.length === 0) {
    return isWithinTolerance(ratio) ? current : int32OfFloat(Math.ceil(ratio * counted))
  }
  const filled = [...usage]
  if (ratio < 1) for (const pod of missing) filled.push(usageOf(pod, fallbackOf(pod)))
  if (ratio > 1) for (const pod of missing) filled.push(usageOf(pod, 0))
  if (isUnsure) for (const pod of unready) filled.push(usageOf(pod, 0))
  const next = ratioOf(filled)
  if (isWithinTolerance(next)) return current
  if ((ratio < 1 && next > 1) || (ratio > 1 && next < 1)) return current
  const replicas = int32OfFloat(Math.ceil(next * podCountOf(filled)))
  // The pods may be others than `spec.replicas` says: a change must not turn round for that.
  const isTurned = next < 1 ? replicas > current : replicas < current
  return isTurned ? current : replicas
}

function usageOf({ name, count }: ObservedPods, value: number): Usage {
  return { pod: name, count, value }
}
