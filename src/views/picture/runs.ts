import type { MetricResult } from '../../analysis/measurement.ts'
import { isCompleted } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { Instant } from '../../units/time.ts'
import type { PictureMeasurement, PictureRun } from './picture.ts'

/** Runs as they are met on the way through a timeline; each is looked at only where it changed. */
export interface RunsSoFar {
  readonly met: Map<string, RunSoFar>
  last: readonly AnalysisRunState[]
}

interface RunSoFar {
  run: AnalysisRunState
  readonly from: Instant
  to: Instant
  readonly measurements: PictureMeasurement[]
  /** Completed measurements of each metric that were counted already. */
  readonly counted: Map<string, number>
}

export function noRuns(): RunsSoFar {
  return { met: new Map(), last: [] }
}

export function meetRuns(soFar: RunsSoFar, runs: readonly AnalysisRunState[], at: Instant): void {
  if (runs === soFar.last) return
  soFar.last = runs
  for (const run of runs) {
    let one = soFar.met.get(run.name)
    if (one?.run === run) continue
    if (one === undefined) {
      one = { run, from: run.startedAt ?? at, to: at, measurements: [], counted: new Map() }
      soFar.met.set(run.name, one)
    }
    for (const result of run.metricResults) countMetric(one, result, at)
    one.run = run
    one.to = at
  }
}

// Older measurements are forgotten in the object: new ones are taken as they come.
function countMetric(one: RunSoFar, result: MetricResult, at: Instant): void {
  const total = result.count + result.error
  const added = total - (one.counted.get(result.name) ?? 0)
  if (added <= 0) return
  one.counted.set(result.name, total)
  const { measurements } = result
  let left = added
  const found: PictureMeasurement[] = []
  for (let index = measurements.length - 1; index >= 0 && left > 0; index--) {
    const { finishedAt, phase } = measurements[index] as (typeof measurements)[number]
    if (finishedAt === null) continue
    found.push({ at, phase })
    left--
  }
  one.measurements.push(...found.reverse())
}

/** All that were met, in the order in which they began; what has no end yet goes on to `end`. */
export function runsMet({ met }: RunsSoFar, end: Instant): readonly PictureRun[] {
  return [...met.values()].map(({ run, from, to, measurements }) => ({
    name: run.name,
    from,
    to: isCompleted(run.phase) ? to : end,
    phase: run.phase,
    message: run.message,
    measurements,
  }))
}
