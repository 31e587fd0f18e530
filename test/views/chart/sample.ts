import { instant } from '../../../src/units/time.ts'
import type { ChartRow } from '../../../src/views/chart/row.ts'

/** A row at a second. */
export function row(second: number, more: Partial<ChartRow> = {}): ChartRow {
  return {
    at: instant(second * 1000),
    weight: 0,
    routedWeight: null,
    stablePods: 4,
    canaryPods: 0,
    otherPods: 0,
    phase: 'Healthy',
    message: '',
    ...more,
  }
}
