import type { Count, Weight } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** How a rollout stands from an instant on, until the next row. */
export interface ChartRow {
  readonly at: Instant
  readonly weight: Weight
  readonly stablePods: Count
  readonly canaryPods: Count
  readonly phase: string
  readonly message: string
}

/** Two rows show the same. */
export function looksSame(a: ChartRow, b: ChartRow): boolean {
  return (
    a.weight === b.weight &&
    a.stablePods === b.stablePods &&
    a.canaryPods === b.canaryPods &&
    a.phase === b.phase &&
    a.message === b.message
  )
}
