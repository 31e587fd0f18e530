import { formatTime } from '../../go/timeText.ts'
import { backgroundRunOf } from './backgroundRuns.ts'
import { type LintedMetric, metricSpot } from './metrics.ts'
import type { LintRule } from './rule.ts'
import { strategySpot } from './subject.ts'

export const analysisOverBeforeStep: LintRule = {
  name: 'analysis-over-before-step',
  severity: 'warning',
  what: 'A background analysis is over while steps with more weight are still to come.',
  why: 'A run that has counted its measurements is not started again: from then on nobody looks.',
  fix: 'Leave the count out, so that it goes on until the promotion.',
  source: 'reconcileBackgroundAnalysisRun (a completed run is kept)',
  find({ rollout, metrics, rehearsals }) {
    const own = metrics.filter(({ uses }) => uses.some(({ kind }) => kind === 'background'))
    const { canary = null } = rollout ?? {}
    if (rollout === null || canary === null || own.length === 0) return []
    const good = rehearsals.good()
    const background = good === null ? null : backgroundRunOf(good)
    if (background === null || background.endedAt === null) return []
    const { endedAt, stepThen } = background
    const here = stepThen ?? 0
    const weights = canary.steps.map(({ setWeight }) => setWeight ?? 0)
    const weight = canary.steps.slice(0, here + 1).findLast(({ setWeight }) => setWeight !== null)
    const next = weights.findIndex((one, index) => index > here && one > (weight?.setWeight ?? 0))
    const last = [...own].sort((a, b) => lengthOf(b) - lengthOf(a))[0]
    if (next < 0 || last === undefined || background.run.phase !== 'Successful') return []
    const field = fields.find((name) => last.resolved[name] !== undefined)
    return [
      {
        spot: metricSpot(last, ...(field === undefined ? [] : [field])),
        also: [strategySpot(rollout, 'steps', next, 'setWeight')],
        message: `the analysis is over before setWeight: ${weights[next]}`,
        evidence: {
          at: endedAt,
          text:
            `rehearsed: it ended at ${formatTime(endedAt)}, ` +
            `in step ${here + 1} of ${weights.length}`,
          facts: { endedAt, stepThen: here + 1, nextWeight: weights[next] ?? 0 },
        },
        fix: 'Leave count out, and give an interval',
      },
    ]
  },
}

const fields = ['count', 'consecutiveSuccessLimit'] as const

function lengthOf({ metric: { effectiveCount, interval, initialDelay } }: LintedMetric): number {
  const between = typeof interval === 'number' ? interval : 0
  return (typeof initialDelay === 'number' ? initialDelay : 0) + (effectiveCount ?? 1) * between
}
