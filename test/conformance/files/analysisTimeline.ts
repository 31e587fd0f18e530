import type { JudgeResult } from '../../../src/analysis/judgeResult.ts'
import { reconcileRun } from '../../../src/analysis/reconcileRun.ts'
import { type AnalysisRunState, startRun } from '../../../src/analysis/run.ts'
import type { MeasureMetric } from '../../../src/providers/task.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import {
  duration,
  earliest,
  type Instant,
  instant,
  nextWholeSecond,
} from '../../../src/units/time.ts'

/** A timeline case: what each measurement of each metric comes to, the last entry for ever. */
export interface TimelineInput {
  readonly metrics: readonly JsonObject[]
  readonly scripts: Readonly<Record<string, readonly ('S' | 'F' | 'I' | 'E')[]>>
  readonly dryRun: Readonly<Record<string, boolean>>
  readonly terminateAt: number | null
  readonly latencySeconds: number
  readonly until: number
}

/** Drives a run from one instant to the next and writes down what changed. */
export function timelineOf(input: TimelineInput): unknown {
  const end = instant(input.until * 1000)
  const terminateAt = input.terminateAt === null ? null : instant(input.terminateAt * 1000)
  const measure = scripted(input)
  const events: unknown[] = []
  let run = begin(input)
  for (let at: Instant | null = instant(0); at !== null && at <= end; ) {
    if (terminateAt !== null && at >= terminateAt) run = { ...run, terminate: true }
    let wakeAt: Instant | null = null
    for (;;) {
      const pass = reconcileRun(run, at, measure, judge)
      events.push(...changes(run, pass.run, pass.endsAt))
      wakeAt = pass.wakeAt
      at = pass.endsAt
      if (pass.run === run) break
      run = pass.run
    }
    const terminates = terminateAt !== null && !run.terminate ? terminateAt : null
    at = earliest(terminates, wakeAt === null ? null : nextWholeSecond(wakeAt))
  }
  return { events, final: finalOf(run) }
}

function begin({ metrics, dryRun }: TimelineInput): AnalysisRunState {
  const spec = {
    metrics: metrics.map((metric) => ({ ...metric, provider: { web: { url: '' } } })),
    args: [],
    dryRun: Object.keys(dryRun).map((name) => ({ metricName: `^${name}$` })),
    measurementRetention: [],
  }
  return startRun('run', spec, null, {})
}

function scripted({ scripts, latencySeconds }: TimelineInput): MeasureMetric {
  const latency = duration(latencySeconds * 1000)
  return ({ metric, measurementIndex }) => {
    const script = scripts[String(metric.name)] ?? []
    const letter = script[Math.min(measurementIndex, script.length - 1)] ?? 'S'
    return letter === 'E'
      ? { kind: 'failure', message: 'boom', latency }
      : { kind: 'result', result: letter, value: '', latency }
  }
}

const judge: JudgeResult = (result) => ({
  phase: result === 'S' ? 'Successful' : result === 'F' ? 'Failed' : 'Inconclusive',
  message: '',
})

function changes(before: AnalysisRunState, after: AnalysisRunState, at: Instant): unknown[] {
  const t = at / 1000
  const earlier = (name: string) => before.metricResults.find((one) => one.name === name)
  const measured = after.metricResults.flatMap(({ name, measurements, ...counters }) => {
    const was = earlier(name)
    const taken = counters.count + counters.error - (was?.count ?? 0) - (was?.error ?? 0)
    return taken === 0 ? [] : [{ t, metric: name, measurement: measurements.at(-1)?.phase }]
  })
  const phases = after.metricResults.flatMap(({ name, phase }) =>
    phase === (earlier(name)?.phase ?? 'Running') ? [] : [{ t, metric: name, metricPhase: phase }],
  )
  const whole =
    after.phase === before.phase ? [] : [{ t, runPhase: after.phase, message: after.message }]
  return [...measured, ...phases, ...whole]
}

function finalOf(run: AnalysisRunState): unknown {
  const { phase, message, completedAt, runSummary, dryRunSummary } = run
  return {
    phase,
    message,
    completedAt: completedAt === null ? null : completedAt / 1000,
    runSummary,
    dryRunSummary,
    metrics: run.metricResults.map((result) => {
      const { dryRun: _dryRun, measurements, metadata: _metadata, ...rest } = result
      return { ...rest, keptMeasurements: measurements.length }
    }),
  }
}
