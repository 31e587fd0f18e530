import type { MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisPhase } from '../../analysis/phase.ts'
import { isCompleted } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Invariant } from '../invariant.ts'
import { measuredIn } from '../readings/freshMeasurements.ts'
import { countLimitOf, limitOf } from '../readings/metricRules.ts'
import { everyPassage } from '../readings/passage.ts'

export const limitsDecide: Invariant = everyPassage(
  'limits decide',
  'A metric ends when a limit is exceeded (not when it is reached), when it has succeeded ' +
    'often enough in a row, or at its count.',
  (passage) => {
    for (const { run, metric, before, after } of measuredIn(passage)) {
      if (before !== null && isCompleted(before.phase)) {
        return `metric ${after.name} of ${run.name} is measured after it ended ${before.phase}`
      }
      const expected = verdictOf(metric, after)
      // Whoever is stopped early, by an order or by another metric, counts as successful.
      if (after.phase === expected) continue
      if (after.phase === 'Successful' && isStopped(run, after)) continue
      return `metric ${after.name} of ${run.name} is ${after.phase}, and its limits say ${expected}`
    }
    return null
  },
)

function isStopped(run: AnalysisRunState, result: MetricResult): boolean {
  return (
    run.terminate ||
    run.metricResults.some(
      (one) =>
        one !== result && !one.dryRun && isCompleted(one.phase) && one.phase !== 'Successful',
    )
  )
}

function verdictOf(metric: JsonObject, result: MetricResult): AnalysisPhase {
  const { count, failed, inconclusive, consecutiveError, consecutiveSuccess } = result
  const failureLimit = limitOf(metric, 'failureLimit', 0)
  const successes = limitOf(metric, 'consecutiveSuccessLimit', 0)
  if (consecutiveError > limitOf(metric, 'consecutiveErrorLimit', 4)) return 'Error'
  if (inconclusive > limitOf(metric, 'inconclusiveLimit', 0)) return 'Inconclusive'
  if (failureLimit >= 0 && failed > failureLimit) return 'Failed'
  if (successes > 0 && consecutiveSuccess >= successes) return 'Successful'
  const most = countLimitOf(metric)
  if (most === null || count < most) return 'Running'
  if (successes === 0) return 'Successful'
  return failureLimit >= 0 ? 'Inconclusive' : 'Failed'
}
