import { brokenLimit } from '../../analysis/assessMetric.ts'
import type { Counters } from '../../analysis/measurement.ts'
import type { Metric } from '../../analysis/metric.ts'

/** The field of a metric by which its last measurement ended it. */
export type DecidingRule =
  | 'failureLimit'
  | 'inconclusiveLimit'
  | 'consecutiveErrorLimit'
  | 'consecutiveSuccessLimit'
  | 'count'

/**
 * By which of its fields a metric with these counters is over, in the order in which `assessMetric`
 * asks; null: by none of them (it goes on, or was stopped). `count` ends one badly that has a
 * `consecutiveSuccessLimit`, which then was not reached.
 */
export function decidingRule(metric: Metric, counters: Counters): DecidingRule | null {
  switch (brokenLimit(metric, counters)) {
    case 'Error':
      return 'consecutiveErrorLimit'
    case 'Inconclusive':
      return 'inconclusiveLimit'
    case 'Failed':
      return 'failureLimit'
    case '':
      break
  }
  const { successApplies, consecutiveSuccessLimit, effectiveCount } = metric
  if (successApplies && counters.consecutiveSuccess >= consecutiveSuccessLimit) {
    return 'consecutiveSuccessLimit'
  }
  return effectiveCount !== null && counters.count >= effectiveCount ? 'count' : null
}
