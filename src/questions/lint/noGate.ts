import { formatTime } from '../../go/timeText.ts'
import type { LintRule } from './rule.ts'
import { strategySpot, writtenSteps } from './subject.ts'

export const noGate: LintRule = {
  name: 'no-gate',
  severity: 'warning',
  what: 'Nothing but a person who presses in time can stop a bad release.',
  why:
    'Without an analysis and without a pause that waits for somebody, pods that are ready are ' +
    'good enough, whatever they answer.',
  fix: 'An analysis, or a pause without a duration; autoPromotionEnabled: false for blue-green.',
  source: 'syncRolloutStatusCanary, isBlueGreenFastTracked: what a promotion waits for',
  find({ rollout, uses, rehearsals }) {
    if (rollout === null || uses.length > 0) return []
    // What a step plugin finds is its own affair; it may well fail.
    if (rollout.canary?.steps.some(({ plugin }) => plugin !== null) === true) return []
    const bad = rehearsals.bad()
    if (bad === null || bad.promotedAt === null) return []
    const after = formatTime(bad.promotedAt - bad.releasedAt)
    const steps = writtenSteps(rollout).length > 0
    return [
      {
        spot: steps ? strategySpot(rollout, 'steps') : strategySpot(rollout),
        also: [],
        message: `a bad release is the stable one after ${after}, if nobody does anything`,
        evidence: {
          at: bad.promotedAt,
          text:
            'rehearsed: every answer is a 500, ' +
            `and it is promoted at ${formatTime(bad.promotedAt)}`,
          facts: { promotedAt: bad.promotedAt, releasedAt: bad.releasedAt },
        },
        fix:
          rollout.canary === null
            ? 'autoPromotionEnabled: false, or a prePromotionAnalysis'
            : 'pause: {} after a weight, or an analysis',
      },
    ]
  },
}
