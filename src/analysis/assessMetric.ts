import type { Counters, Measurement } from './measurement.ts'
import type { Metric } from './metric.ts'
import { type AnalysisPhase, isCompleted } from './phase.ts'

/** The limit that a metric has broken: phase '' and message '' if none. */
export interface LimitVerdict {
  readonly phase: '' | 'Failed' | 'Inconclusive' | 'Error'
  readonly message: string
}

type Limits = Pick<Metric, 'failureLimit' | 'inconclusiveLimit' | 'consecutiveErrorLimit'>
type Counted = Pick<Counters, 'failed' | 'inconclusive' | 'consecutiveError'>

/**
 * Which of `failureLimit`, `inconclusiveLimit` and `consecutiveErrorLimit` a metric has exceeded.
 * All three are asked and the last one that is exceeded counts: inside a metric Error beats
 * Inconclusive beats Failed.
 */
export function limitVerdict(metric: Limits, counters: Counted): LimitVerdict {
  const { failed, inconclusive, consecutiveError } = counters
  const { failureLimit, inconclusiveLimit, consecutiveErrorLimit } = metric
  const phase = brokenLimit(metric, counters)
  switch (phase) {
    case 'Error': {
      const limit = `consecutiveErrorLimit (${consecutiveErrorLimit})`
      return { phase, message: `consecutiveErrors (${consecutiveError}) > ${limit}` }
    }
    case 'Inconclusive': {
      const limit = `inconclusiveLimit (${inconclusiveLimit})`
      return { phase, message: `inconclusive (${inconclusive}) > ${limit}` }
    }
    case 'Failed':
      return { phase, message: `failed (${failed}) > failureLimit (${failureLimit})` }
    case '':
      return { phase, message: '' }
  }
}

/** {@link limitVerdict} without its text. A negative `failureLimit` is off. */
export function brokenLimit(metric: Limits, counters: Counted): LimitVerdict['phase'] {
  if (counters.consecutiveError > metric.consecutiveErrorLimit) return 'Error'
  if (counters.inconclusive > metric.inconclusiveLimit) return 'Inconclusive'
  return metric.failureLimit >= 0 && counters.failed > metric.failureLimit ? 'Failed' : ''
}

/** What {@link assessMetric} looks at besides the metric. */
export interface AssessedMetric extends Counters {
  /** What the metric comes to. */
  readonly phase: AnalysisPhase
  /** What was measured, the oldest first; its phase is enough. */
  readonly measurements: readonly Pick<Measurement, 'phase'>[]
}

/** Under which circumstances a metric is assessed. */
export interface AssessOptions {
  /** The run is being stopped: then a metric that has broken no limit is Successful. */
  readonly terminating: boolean
}

/**
 * The phase of one metric after its latest measurement, as the controller's `assessMetricStatus`
 * has it. A completed phase stays. The metric is read from what a template says of it, with its
 * arguments put in: `assessMetric(readMetric({ name: 'm', failureLimit: 2 }), result, options)`.
 */
export function assessMetric(
  metric: Metric,
  result: AssessedMetric,
  { terminating }: AssessOptions,
): AnalysisPhase {
  if (isCompleted(result.phase)) return result.phase
  const last = result.measurements[result.measurements.length - 1]
  if (last === undefined) return terminating ? 'Successful' : 'Pending'
  if (!isCompleted(last.phase)) return 'Running'
  const broken = brokenLimit(metric, result)
  if (broken !== '') return broken
  if (metric.successApplies && result.consecutiveSuccess >= metric.consecutiveSuccessLimit) {
    return 'Successful'
  }
  if (metric.effectiveCount !== null && result.count >= metric.effectiveCount) {
    // Failures within their limit are forgiven; successes that were asked for in a row are not.
    if (!metric.successApplies) return 'Successful'
    return metric.failureApplies ? 'Inconclusive' : 'Failed'
  }
  return terminating ? 'Successful' : 'Running'
}
