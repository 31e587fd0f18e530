import type { Measurement, MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Passage } from './passage.ts'

/** A metric that was measured at a moment. */
export interface FreshMeasurement {
  readonly run: AnalysisRunState
  /** As written in the run's spec, arguments put in. */
  readonly metric: JsonObject
  readonly before: MetricResult | null
  readonly after: MetricResult
  /** The new ones; null if some are forgotten already. */
  readonly fresh: readonly Measurement[] | null
}

/** Every metric whose completed measurements became more. */
export function measuredIn({ world, before }: Passage): readonly FreshMeasurement[] {
  const found: FreshMeasurement[] = []
  for (const run of world.runs) {
    const known = before?.runs.find((one) => one.name === run.name)
    if (known === run) continue
    for (const after of run.metricResults) {
      const earlier = known?.metricResults.find((one) => one.name === after.name) ?? null
      const metric = run.metrics.find((one) => one.name === after.name)?.measured
      const added = measurementTotal(after) - (earlier === null ? 0 : measurementTotal(earlier))
      if (metric === undefined || added === 0) continue
      const completed = after.measurements.filter((one) => one.finishedAt !== null)
      const fresh = added > completed.length || added < 0 ? null : completed.slice(-added)
      found.push({ run, metric, before: earlier, after, fresh })
    }
  }
  return found
}

/** Completed measurements of a metric so far, those in Error included. */
export function measurementTotal({ count, error }: MetricResult): number {
  return count + error
}
