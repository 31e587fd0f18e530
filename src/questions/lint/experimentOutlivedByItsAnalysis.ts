import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import { parseGoDuration } from '../../go/duration.ts'
import { formatTime } from '../../go/timeText.ts'
import { type LintedMetric, metricSpot } from './metrics.ts'
import { type LintRule, seen } from './rule.ts'
import { strategySpot, writtenSteps } from './subject.ts'

export const experimentOutlivedByItsAnalysis: LintRule = {
  name: 'experiment-outlived-by-its-analysis',
  severity: 'warning',
  what:
    'A required analysis of an Experiment step goes on after the pods of the Experiment are ' +
    'gone.',
  why:
    'The pods go scaleDownDelaySeconds (30) after the duration; what is measured from then on ' +
    'measures nothing, and still decides.',
  fix: 'A duration that is no shorter than the analysis, or fewer measurements.',
  source: 'Experiment controller, reconcileTemplate and requiredForCompletion; #4016',
  find({ rollout, metrics }) {
    if (rollout === null) return []
    return metrics.flatMap((one) =>
      one.uses.flatMap((use) => {
        if (use.kind !== 'experiment' || use.written.requiredForCompletion !== true) return []
        const experiment = recordIn(writtenSteps(rollout)[use.stepIndex ?? -1], 'experiment')
        const duration = parseGoDuration(textIn(experiment, 'duration'))
        const lasts = lengthOf(one)
        if (!duration.ok || lasts === null) return []
        const delay = 1000 * (numberIn(experiment, 'scaleDownDelaySeconds') ?? 30)
        const goneAfter = duration.milliseconds + delay
        if (lasts <= goneAfter) return []
        return [
          {
            spot: strategySpot(rollout, 'steps', use.stepIndex ?? 0, 'experiment', 'duration'),
            also: [metricSpot(one, 'count')],
            message:
              `the pods are gone after ${formatTime(goneAfter)}, ` +
              `the analysis ends after ${formatTime(lasts)}`,
            evidence: seen(`"${one.name}" measures nothing for ${formatTime(lasts - goneAfter)}`, {
              podsGoneAfterMilliseconds: goneAfter,
              analysisEndsAfterMilliseconds: lasts,
            }),
            fix: `duration: ${formatTime(lasts)}`,
          },
        ]
      }),
    )
  },
}

/** From the start of a run to its last measurement, if all are good; null: it never ends. */
function lengthOf({ metric }: LintedMetric): number | null {
  const { effectiveCount, interval, initialDelay } = metric
  if (effectiveCount === null) return null
  const between = typeof interval === 'number' ? interval : 0
  const before = typeof initialDelay === 'number' ? initialDelay : 0
  return before + Math.max(0, effectiveCount - 1) * between
}
