import type { MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { OwnedRun } from '../../rollout/state.ts'
import { between, duration, type Instant } from '../../units/time.ts'
import type { AnalysisRunView, JobView } from '../view.ts'

/** A Rollout's simulated AnalysisRuns: the highest revision, the oldest, the last name first. */
export function analysisRunViews(
  owned: readonly OwnedRun[],
  runs: readonly AnalysisRunState[],
  owner: string,
  now: Instant,
): readonly AnalysisRunView[] {
  return owned
    .map((one) => {
      const results = runs.find(({ name }) => name === one.name)?.metricResults ?? []
      return analysisRunView(one, revisionIn(one.name, owner, one.hash), results, now)
    })
    .sort((a, b) => b.revision - a.revision || b.age - a.age || (a.name < b.name ? 1 : -1))
}

/** The revision that a run or an Experiment is named after: `<rollout>-<hash>-<revision>…`. */
export function revisionIn(name: string, owner: string, hash: string): number {
  return Number(/^\d+/.exec(name.slice(`${owner}-${hash}-`.length))?.[0] ?? 0)
}

function analysisRunView(
  { name, createdAt, phase }: OwnedRun,
  revision: number,
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
