import type { Count } from '../../units/amounts.ts'

export interface RestartView {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** Sum of `spec.replicas` of all ReplicaSets: more than `replicas` at some canary weights. */
  readonly wanted: Count
  /** Pods that are available and not being deleted. */
  readonly available: Count
  /** `maxUnavailable`, resolved; at least one pod may always go. */
  readonly unavailable: Count
}

/**
 * How many pods `spec.restartAt` may evict in one pass; none if it is not positive.
 * (`RolloutPodRestarter.Reconcile`)
 */
export function restartBudget(view: RestartView): Count {
  const least = Math.max(view.replicas, view.wanted) - Math.max(view.unavailable, 1)
  return view.available - least
}
