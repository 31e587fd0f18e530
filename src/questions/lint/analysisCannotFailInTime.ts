import { formatTime } from '../../go/timeText.ts'
import { analysisCannotFail } from './analysisCannotFail.ts'
import { type BackgroundRun, backgroundRunOf } from './backgroundRuns.ts'
import { type LintedMetric, metricSpot } from './metrics.ts'
import type { Rehearsed } from './rehearsals.ts'
import type { Flaw, LintRule } from './rule.ts'
import { strategySpot } from './subject.ts'
import { waitsForPeople } from './waitsForPeople.ts'
import { counted } from './words.ts'

export const analysisCannotFailInTime: LintRule = {
  name: 'analysis-cannot-fail-in-time',
  severity: 'warning',
  what: 'A background analysis would fail only after the release is promoted.',
  why:
    'It needs more failures than failureLimit, and there is one measurement an interval: where ' +
    'the steps are over before, every measurement may be bad, and the release succeeds.',
  fix: 'A shorter interval, a smaller failureLimit, or longer pauses.',
  source:
    'assessMetricFailureInconclusiveOrError, reconcileBackgroundAnalysisRun; #4864, #1666, #291',
  find(subject) {
    const { rollout, metrics, rehearsals } = subject
    if (rollout === null || waitsForPeople(rollout)) return []
    const hopeless = analysisCannotFail.find(subject).map(({ spot: { manifest, path } }) => ({
      manifest,
      metric: path[2],
    }))
    return metrics
      .filter(({ uses, dryRun }) => !dryRun && uses.some(({ kind }) => kind === 'background'))
      .filter(({ manifest, path }) =>
        hopeless.every((one) => one.manifest !== manifest || one.metric !== path[2]),
      )
      .flatMap((one): readonly Flaw[] => {
        const bad = rehearsals.badMetric(one.name)
        const background = bad === null ? null : backgroundRunOf(bad)
        if (bad === null || background === null) return []
        const flaw = flawIn(one, bad, background)
        return flaw === null ? [] : [{ ...flaw, also: [strategySpot(rollout, 'analysis')] }]
      })
  },
}

function flawIn(one: LintedMetric, bad: Rehearsed, background: BackgroundRun): Flaw | null {
  const { promotedAt } = bad
  const { run, startedAt } = background
  const failed = run.metricResults.find(({ name }) => name === one.name)?.failed ?? 0
  // Without any failure there is nothing to show; a metric that is not measured has its own rule.
  if (promotedAt === null || failed === 0) return null
  const { failureLimit, interval, initialDelay } = one.metric
  const needed = failureLimit + 1
  const between = typeof interval === 'number' ? interval : 0
  const delay = typeof initialDelay === 'number' ? initialDelay : 0
  const earliest = startedAt + delay + failureLimit * between
  const time = promotedAt - startedAt - delay
  const shorter = Math.floor((time - 1000) / 1000 / Math.max(1, failureLimit))
  const byInterval = shorter >= 1 ? `interval: ${shorter}s, or ` : ''
  return {
    spot: metricSpot(one, 'interval'),
    also: [],
    message: `promoted after ${counted(failed, 'failure')}, while it takes ${needed} to fail`,
    evidence: {
      at: promotedAt,
      text:
        `rehearsed: every measurement is bad, and it is promoted at ${formatTime(promotedAt)}; ` +
        `the earliest failure of the metric would be at ${formatTime(earliest)}`,
      facts: {
        allMeasurementsBadEndsIn: bad.moments.at(-1)?.world.rollout?.status.phase ?? '',
        promotedAt,
        measurementsByThen: failed,
        failuresNeeded: needed,
        earliestFailureAt: earliest,
      },
    },
    fix: `${byInterval}failureLimit: ${failed - 1}`,
  }
}
