import type { MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisPhase } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import { between, duration, type Instant } from '../../units/time.ts'
import type { AnalysisRunView, JobView } from '../view.ts'

/**
 * An AnalysisRun by what its owner knows of it; its measurements are among the runs of the world.
 */
export interface KnownRun {
  readonly name: string
  readonly revision: number
  readonly phase: AnalysisPhase
  readonly createdAt: Instant
}

/** Simulated AnalysisRuns: the highest revision, the oldest, the last name first. */
export function analysisRunViews(
  known: readonly KnownRun[],
  runs: readonly AnalysisRunState[],
  now: Instant,
): readonly AnalysisRunView[] {
  return known
    .map((one) => {
      const results = runs.find(({ name }) => name === one.name)?.metricResults ?? []
      return analysisRunView(one, results, now)
    })
    .sort((a, b) => b.revision - a.revision || b.age - a.age || (a.name < b.name ? 1 : -1))
}

function analysisRunView(
  { name, revision, phase, createdAt }: KnownRun,
  results: readonly MetricResult[],
  now: Instant,
): AnalysisRunView {
  const sum = (counter: 'successful' | 'failed' | 'inconclusive' | 'error'): number =>
    results.reduce((total, result) => total + result[counter], 0)
  return {
    name,
    age: between(createdAt, now),
    revision,
    phase,
    successful: sum('successful'),
    failed: sum('failed'),
    inconclusive: sum('inconclusive'),
    error: sum('error'),
    jobs: results.flatMap((result) => jobViews(result, now)),
  }
}

function jobViews({ measurements }: MetricResult, now: Instant): readonly JobView[] {
  return measurements.flatMap(({ metadata, startedAt, phase }) => {
    const name = metadata['job-name']
    if (name === undefined) return []
    return [{ name, age: startedAt === null ? duration(0) : between(startedAt, now), phase }]
  })
}
