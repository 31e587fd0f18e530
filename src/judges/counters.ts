import { type AssessedMetric, assessMetric, limitVerdict } from '../analysis/assessMetric.ts'
import { copyResult, count, emptyResult, type MetricResult } from '../analysis/measurement.ts'
import { type Metric, readMetric } from '../analysis/metric.ts'
import { type AnalysisPhase, isCompleted } from '../analysis/phase.ts'
import type { JsonObject } from '../units/json.ts'
import { errorRateOf, type Judge, type JudgeVerdict, type TrafficWindow } from './judge.ts'

/** Argo's own way: a condition on each interval, and limits on how often it may be broken. */
export interface CounterOptions {
  readonly kind: 'counters'
  /** The condition: the canary's error rate of an interval is at most this. */
  readonly maxErrorRate: number
  /** `failureLimit`, `consecutiveSuccessLimit`, `count` … of the metric, with Argo's defaults. */
  readonly limits: JsonObject
}

/** What a metric's counters come to. */
export interface CounterVerdict {
  /** What the metric comes to. */
  readonly phase: AnalysisPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** The measurement that decided, counted from 0; null: none did. */
  readonly decidedAt: number | null
  /** The counters, and the measurements that are kept. */
  readonly result: MetricResult
}

/**
 * The phase of a metric after these measurements, and which of them decided. Without a deciding one
 * (a metric with an interval may run on) the phase is that of a run that is stopped after the last.
 *
 * @example
 * ```ts
 * judgeCounters({ failureLimit: 1 }, ['Successful', 'Failed', 'Failed']).phase // => 'Failed'
 * ```
 */
export function judgeCounters(
  limits: JsonObject,
  measurements: readonly AnalysisPhase[],
): CounterVerdict {
  const metric = readMetric({ interval: '1m', ...limits })
  const result = copyResult(emptyResult('', false))
  for (const [index, phase] of measurements.entries()) {
    count(result, phase)
    const assessed = assess(metric, result, phase, false)
    if (!isCompleted(assessed)) continue
    return { phase: assessed, message: messageOf(metric, result), decidedAt: index, result }
  }
  const last = measurements.at(-1)
  const phase = last === undefined ? 'Successful' : assess(metric, result, last, true)
  return { phase, message: messageOf(metric, result), decidedAt: null, result }
}

function assess(
  metric: Metric,
  result: MetricResult,
  phase: AnalysisPhase,
  terminating: boolean,
): AnalysisPhase {
  const assessed: AssessedMetric = { ...result, measurements: [{ phase }] }
  return assessMetric(metric, assessed, { terminating })
}

function messageOf(metric: Metric, result: MetricResult): string {
  return limitVerdict(metric, result).message
}

export const counters: Judge<CounterOptions> = { judge }

function judge(windows: readonly TrafficWindow[], options: CounterOptions): JudgeVerdict {
  // Without requests the rate is NaN, which no comparison is true of: a lone condition then fails.
  const phases = windows.map(({ canary }): AnalysisPhase => {
    return errorRateOf(canary) <= options.maxErrorRate ? 'Successful' : 'Failed'
  })
  const { phase, message, decidedAt } = judgeCounters(options.limits, phases)
  const outcome = phase === 'Successful' ? 'pass' : phase === 'Inconclusive' ? 'marginal' : 'fail'
  return { outcome, decidedAt, reason: message }
}
