import type { Count } from '../units/amounts.ts'
import { after, type Duration, type Instant, seconds } from '../units/time.ts'
import type { ObservedPods } from './observed.ts'

/** What was measured of each pod of a cohort, in whole thousandths. */
export interface PodMetric {
  readonly value: number
  readonly at: Instant
  readonly window: Duration
}

/** The pods of a target by what becomes of them in the calculation. */
export interface PodGroups {
  /** Pods whose metrics count. */
  readonly counted: Count
  readonly unready: readonly ObservedPods[]
  readonly missing: readonly ObservedPods[]
  /** Those that fail or go. */
  readonly ignored: readonly ObservedPods[]
}

/** Readiness is looked at for the CPU alone, which starting pods need more of than later on. */
export function groupPods(
  pods: readonly ObservedPods[],
  metrics: ReadonlyMap<string, PodMetric>,
  isCpu: boolean,
  at: Instant,
): PodGroups {
  const unready: ObservedPods[] = []
  const missing: ObservedPods[] = []
  const ignored: ObservedPods[] = []
  let counted = 0
  for (const pod of pods) {
    const metric = metrics.get(pod.name)
    if (pod.terminating || pod.phase === 'Failed') ignored.push(pod)
    else if (pod.phase === 'Pending') unready.push(pod)
    else if (metric === undefined) missing.push(pod)
    else if (isCpu && isUnready(pod, metric, at)) unready.push(pod)
    else counted += pod.count
  }
  return { counted, unready, missing, ignored }
}

// --horizontal-pod-autoscaler-cpu-initialization-period and -initial-readiness-delay.
const initializationPeriod = seconds(300)
const initialReadinessDelay = seconds(30)

/**
 * For five minutes a pod counts while it is ready, from the first metric on that was taken wholly
 * since then. Later on it counts if it was ever ready, also when it is ready no more.
 */
function isUnready({ startedAt, ready }: ObservedPods, metric: PodMetric, at: Instant): boolean {
  if (ready === null || startedAt === null) return true
  if (at < after(startedAt, initializationPeriod)) {
    return ready.status === 'False' || metric.at < after(ready.since, metric.window)
  }
  return ready.status === 'False' && ready.since < after(startedAt, initialReadinessDelay)
}
