import { type Answer, noMetadata } from '../providers/answer.ts'
import { resultMetadataOf } from '../providers/providers.ts'
import type { MeasureMetric } from '../providers/task.ts'
import { type Instant, instant, wholeSecond } from '../units/time.ts'
import { resultOf } from './assessRun.ts'
import type { JudgeResult } from './judgeResult.ts'
import {
  copyResult,
  count,
  emptyResult,
  type Measurement,
  type MetricResult,
} from './measurement.ts'
import { textOf } from './metric.ts'
import { trimMeasurements } from './retention.ts'
import type { AnalysisRunState, RunMetric } from './run.ts'

/**
 * The result of a metric after one more measurement, or after one more look at the one in flight.
 */
export interface TakenMeasurement {
  readonly result: MetricResult
  /** Milliseconds that it took. */
  readonly latency: number
}

/**
 * Asks the provider of a due metric, has the conditions judge its answer, and counts what came of
 * it.
 */
export function takeMeasurement(
  run: AnalysisRunState,
  metric: RunMetric,
  metricIndex: number,
  action: 'run' | 'resume' | 'terminate',
  at: Instant,
  measure: MeasureMetric,
  judge: JudgeResult,
): TakenMeasurement {
  const name = textOf(metric.measured.name)
  const known = resultOf(run.metricResults, name, metricIndex)
  const before = known ?? emptyResult(name, metric.dryRun)
  const inFlight = action === 'run' ? null : (before.measurements.at(-1) ?? null)
  const answer = measure({
    action,
    runName: run.name,
    metric: metric.measured,
    metricIndex,
    measurementIndex: before.count + before.error,
    at,
    measurement: inFlight,
  })
  const latency = (answer.kind === 'running' ? 0 : answer.latency) ?? 0
  const measurement = redacted(
    measurementOf(metric, answer, inFlight, at, instant(at + latency), action, judge),
    run.secretTexts,
  )
  if (inFlight !== null && sameMeasurement(measurement, inFlight))
    return { result: before, latency }
  const all = inFlight === null ? before.measurements.slice() : before.measurements.slice(0, -1)
  all.push(measurement)
  // Old measurements are removed by the provider, so one that cannot be made removes none.
  const unusable = answer.kind === 'failure' && answer.unusable === true
  const measurements = unusable ? all : trimMeasurements(all, metric.retention)
  const isNew = known === null && !unusable
  const metadata = isNew ? resultMetadataOf(metric.measured) : before.metadata
  return { result: withMeasurement(before, measurement, measurements, metadata), latency }
}

function measurementOf(
  metric: RunMetric,
  answer: Answer,
  inFlight: Measurement | null,
  at: Instant,
  endsAt: Instant,
  action: 'run' | 'resume' | 'terminate',
  judge: JudgeResult,
): Measurement {
  const startedAt = inFlight === null ? wholeSecond(at) : inFlight.startedAt
  const finishedAt = wholeSecond(endsAt)
  const metadata = inFlight?.metadata ?? noMetadata
  switch (answer.kind) {
    case 'result': {
      const { phase, message } = judge(
        answer.result,
        metric.successCondition,
        metric.failureCondition,
        at,
      )
      return {
        phase,
        value: phase === 'Error' && answer.keepsValue !== true ? '' : answer.value,
        message,
        startedAt,
        finishedAt,
        resumeAt: null,
        metadata: (phase === 'Error' ? answer.warnings : answer.metadata) ?? metadata,
      }
    }
    case 'failure':
      return {
        phase: 'Error',
        value: inFlight?.value ?? '',
        message: answer.message,
        startedAt,
        finishedAt,
        // Without a provider nobody touches the measurement that was in flight.
        resumeAt: (answer.unusable === true ? inFlight?.resumeAt : answer.resumeAt) ?? null,
        metadata,
      }
    case 'finished': {
      const { phase, value, resumeAt } = answer
      const told = action === 'terminate' && (phase === 'Successful' || phase === 'Inconclusive')
      return {
        phase,
        value,
        message: told ? 'Metric Terminated' : answer.message,
        startedAt,
        finishedAt,
        resumeAt,
        metadata: answer.metadata ?? metadata,
      }
    }
    case 'running':
      return {
        phase: 'Running',
        value: answer.value ?? inFlight?.value ?? '',
        message: answer.message ?? inFlight?.message ?? '',
        startedAt,
        finishedAt: null,
        resumeAt: answer.resumeAt === null ? null : wholeSecond(answer.resumeAt),
        metadata: answer.metadata ?? metadata,
      }
  }
}

function sameMeasurement(a: Measurement, b: Measurement): boolean {
  return (
    a.phase === b.phase &&
    a.value === b.value &&
    a.message === b.message &&
    a.startedAt === b.startedAt &&
    a.finishedAt === b.finishedAt &&
    a.resumeAt === b.resumeAt &&
    sameMetadata(a.metadata, b.metadata)
  )
}

function sameMetadata(a: Measurement['metadata'], b: Measurement['metadata']): boolean {
  if (a === b) return true
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

function withMeasurement(
  before: MetricResult,
  measurement: Measurement,
  measurements: readonly Measurement[],
  metadata: MetricResult['metadata'],
): MetricResult {
  const next = copyResult(before)
  next.measurements = measurements
  next.metadata = metadata
  count(next, measurement.phase)
  return next
}

function redacted(measurement: Measurement, secretTexts: readonly string[]): Measurement {
  if (secretTexts.length === 0 || measurement.message === '') return measurement
  let message = measurement.message
  for (const secret of secretTexts) message = message.replaceAll(secret, '*****')
  return { ...measurement, message }
}
