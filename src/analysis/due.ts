import { type Instant, instant } from '../units/time.ts'
import type { Measurement, MetricResult } from './measurement.ts'
import type { Metric } from './metric.ts'
import { isCompleted } from './phase.ts'

/** What a metric needs in a pass; 'nothing' if it is not due. */
export type DueAction = 'nothing' | 'run' | 'resume' | 'terminate'

/**
 * Milliseconds between a measurement in Error and the next one, whatever the metric's `interval`
 * is.
 */
const errorRetryInterval = 10_000

/** What scheduling looks at: phase, count and the last measurement. */
export type Scheduled = Pick<MetricResult, 'phase' | 'count'> & {
  readonly measurements: readonly Pick<
    Measurement,
    'phase' | 'startedAt' | 'finishedAt' | 'resumeAt'
  >[]
}

/**
 * Whether a metric is to be measured now. `result` is null before its first measurement;
 * `startedAt` is that of the run, from which `initialDelay` counts (so that a delayed metric is
 * never measured in the first pass).
 */
export function dueAction(
  metric: Metric,
  result: Scheduled | null,
  startedAt: Instant | null,
  terminating: boolean,
  at: Instant,
): DueAction {
  if (result !== null && isCompleted(result.phase)) return 'nothing'
  const last = result?.measurements[result.measurements.length - 1]
  if (last !== undefined && last.finishedAt === null) {
    if (terminating) return 'terminate'
    return last.resumeAt !== null && last.resumeAt > at ? 'nothing' : 'resume'
  }
  if (terminating) return 'nothing'
  if (result === null || last === undefined || last.finishedAt === null) {
    const { initialDelay } = metric
    if (typeof initialDelay !== 'number') return initialDelay === 'none' ? 'run' : 'nothing'
    return startedAt !== null && startedAt + initialDelay <= at ? 'run' : 'nothing'
  }
  if (metric.effectiveCount !== null && result.count >= metric.effectiveCount) return 'nothing'
  const gap = last.phase === 'Error' ? errorRetryInterval : metric.interval
  if (typeof gap === 'number') return last.finishedAt + gap <= at ? 'run' : 'nothing'
  if (gap === 'invalid') return 'nothing'
  return last.finishedAt + errorRetryInterval <= at ? 'run' : 'nothing'
}

/**
 * When a metric next needs its controller; null: nothing is planned. May lie in the past.
 * `startedAt` is the run's, or the present instant as long as it has none.
 */
export function nextMeasurementAt(
  metric: Metric,
  result: Scheduled | null,
  startedAt: Instant,
): Instant | null {
  if (result !== null && isCompleted(result.phase)) return null
  const last = result?.measurements[result.measurements.length - 1]
  if (result === null || last === undefined) {
    return typeof metric.initialDelay === 'number' ? later(startedAt, metric.initialDelay) : null
  }
  if (last.finishedAt === null) return last.resumeAt
  if (metric.effectiveCount !== null && result.count >= metric.effectiveCount) return null
  if (last.phase === 'Error') return later(last.finishedAt, errorRetryInterval)
  return typeof metric.interval === 'number' ? later(last.finishedAt, metric.interval) : null
}

// Spans below a millisecond exist; the instant is then the next whole one.
function later(from: Instant, milliseconds: number): Instant {
  return instant(Math.ceil(from + milliseconds))
}
