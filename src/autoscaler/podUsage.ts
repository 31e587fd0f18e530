import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import { groupPods, type PodGroups, type PodMetric } from './groupPods.ts'
import { type Known, known, notKnown } from './known.ts'
import type { ObservedPods } from './observed.ts'

/** What so many pods use, each of them, in whole thousandths. */
export interface Usage {
  /** Of the cohort; the pod need not be known any more. */
  readonly pod: string
  readonly count: Count
  readonly value: number
}

export interface PodUsage {
  readonly groups: PodGroups
  /** Of pods that count, and of pods that the target does not have (any more). Never empty. */
  readonly usage: readonly Usage[]
}

/** What the pods of a target use, as far as it counts. */
export function podUsageOf(
  pods: readonly ObservedPods[],
  metrics: ReadonlyMap<string, PodMetric>,
  isCpu: boolean,
  at: Instant,
): Known<PodUsage> {
  if (pods.length === 0) return notKnown(noPodsSelected)
  const groups = groupPods(pods, metrics, isCpu, at)
  const counts = new Map(pods.map(({ name, count }) => [name, count]))
  const left = new Set([...groups.ignored, ...groups.unready].map(({ name }) => name))
  const usage: Usage[] = []
  for (const [pod, { value }] of metrics) {
    if (!left.has(pod)) usage.push({ pod, count: counts.get(pod) ?? 1, value })
  }
  if (usage.length === 0) {
    return notKnown('did not receive metrics for targeted pods (pods might be unready)')
  }
  return known({ groups, usage })
}

export const noPodsSelected = 'no pods returned by selector while calculating replica count'

/** The sum over all pods, exact whatever its size. */
export function usageTotal(usage: readonly Usage[]): bigint {
  return usage.reduce((sum, { count, value }) => sum + BigInt(count) * BigInt(value), 0n)
}

export function podCountOf(usage: readonly { readonly count: Count }[]): Count {
  return usage.reduce((sum, { count }) => sum + count, 0)
}
