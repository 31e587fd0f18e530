import type { Count, Weight } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** How a rollout stands from an instant on, until the next row. */
export interface ChartRow {
  readonly at: Instant
  /** What the newest version should get. */
  readonly weight: Weight
  /** What it gets by the traffic router, in the same parts; null: nothing routes. */
  readonly routedWeight: Weight | null
  /** Ready pods of the stable version. */
  readonly stablePods: Count
  /** Ready pods of the newest version. */
  readonly canaryPods: Count
  /** Of ReplicaSets that are neither: an earlier update's, or kept by a delay. */
  readonly otherPods: Count
  /** The phase that the plugin shows. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** Two rows show the same. */
export function looksSame(a: ChartRow, b: ChartRow): boolean {
  return (
    a.weight === b.weight &&
    a.routedWeight === b.routedWeight &&
    a.stablePods === b.stablePods &&
    a.canaryPods === b.canaryPods &&
    a.otherPods === b.otherPods &&
    a.phase === b.phase &&
    a.message === b.message
  )
}
