import { formatTime } from '../../go/timeText.ts'
import { backgroundRunOf } from './backgroundRuns.ts'
import { metricSpot } from './metrics.ts'
import type { Flaw, LintRule } from './rule.ts'
import { strategySpot } from './subject.ts'
import { waitsForPeople } from './waitsForPeople.ts'

export const analysisTakesNoMeasurement: LintRule = {
  name: 'analysis-takes-no-measurement',
  severity: 'warning',
  what: 'The release is promoted before the background analysis measures anything.',
  why:
    'The run is stopped at the promotion, and is Successful: a gate that never looked. Its ' +
    'initialDelay is longer than the release, or its startingStep is behind the last step.',
  fix: 'A shorter initialDelay, an earlier startingStep, or longer pauses.',
  source: 'reconcileBackgroundAnalysisRun, generateMetricTasks; #4864, #1666',
  find({ rollout, metrics, rehearsals }) {
    const own = metrics.filter(({ uses }) => uses.some(({ kind }) => kind === 'background'))
    if (rollout === null || own.length === 0 || waitsForPeople(rollout)) return []
    const good = rehearsals.good()
    if (good === null || good.promotedAt === null) return []
    const { promotedAt } = good
    const background = backgroundRunOf(good)
    if (background === null) {
      return [
        {
          spot: strategySpot(rollout, 'analysis', 'startingStep'),
          also: [],
          message: 'the background analysis is never started',
          evidence: rehearsedUntil(promotedAt, {}),
          fix: `startingStep: ${Math.max(0, (rollout.canary?.steps.length ?? 1) - 1)} or less`,
        },
      ]
    }
    const { run, startedAt } = background
    const measured = run.metricResults.filter(({ count, error }) => count + error > 0)
    return own.flatMap((one): readonly Flaw[] => {
      if (measured.some(({ name }) => name === one.name)) return []
      const delay = typeof one.metric.initialDelay === 'number' ? one.metric.initialDelay : 0
      const had = formatTime(promotedAt - startedAt)
      return [
        {
          spot: metricSpot(one, ...(delay > 0 ? ['initialDelay'] : [])),
          also: [strategySpot(rollout, 'analysis')],
          message: `the release is promoted before "${one.name}" is measured`,
          evidence: rehearsedUntil(promotedAt, { startedAt, promotedAt, initialDelay: delay }),
          fix: `initialDelay: below ${had}, the time between its start and the promotion`,
        },
      ]
    })
  },
}

function rehearsedUntil(promotedAt: number, facts: Flaw['evidence']['facts']): Flaw['evidence'] {
  const text = `rehearsed: promoted at ${formatTime(promotedAt)} without a measurement`
  return { at: promotedAt as Flaw['evidence']['at'], text, facts }
}
