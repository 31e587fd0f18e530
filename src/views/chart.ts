import type { Timeline } from '../timeline/timeline.ts'
import { drawChart } from './chart/draw.ts'
import { chartRows } from './chart/rows.ts'

/**
 * A chart for a terminal, at most 100 columns wide: the weight that the canary should get and the
 * pods of both sides over time, the phase below, and every change again as a line of a table.
 */
export function toChart(timeline: Timeline): string {
  return drawChart(chartRows(timeline))
}
