import { type AnalysisPhase, isCompleted } from '../../analysis/phase.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage } from '../readings/passage.ts'

// Between metrics a failure is worse than an error, inside one it is the other way round.
const order: readonly AnalysisPhase[] = ['Successful', 'Inconclusive', 'Error', 'Failed']

export const worstMetricDecides: Invariant = everyPassage(
  'the worst metric decides',
  'A run ends as its worst metric that counts: Failed before Error before Inconclusive, and ' +
    'as soon as one of them is bad.',
  ({ world }) => {
    for (const run of world.runs) {
      const message = run.refusal === '' ? objectionTo(run) : null
      if (message !== null) return `${run.name} ${message}`
    }
    return null
  },
)

function objectionTo({
  phase,
  metricResults,
  metrics,
  terminate,
}: AnalysisRunState): string | null {
  const counting = metricResults.filter((one) => !one.dryRun)
  const ends = counting
    .filter((one) => isCompleted(one.phase))
    .map((one) => order.indexOf(one.phase))
  const worst = Math.max(0, ...ends)
  if (isCompleted(phase)) {
    if (order.indexOf(phase) !== worst)
      return `ended ${phase}, and its worst metric is ${order[worst]}`
    const all = metricResults.length === metrics.length
    return worst > 0 || all || terminate ? null : 'ended before it measured everything'
  }
  if (worst > 0) return `goes on, and a metric is ${order[worst]}`
  const done =
    metricResults.length === metrics.length && metricResults.every((one) => isCompleted(one.phase))
  return done ? 'goes on, and all of its metrics are completed' : null
}
