import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'

export const autoPromotionSecondsWithoutEffect: LintRule = {
  name: 'auto-promotion-seconds-without-effect',
  severity: 'warning',
  what: '`autoPromotionSeconds` stands beside `autoPromotionEnabled: false`.',
  why: 'Without automatic promotion nobody looks at the seconds: the Rollout waits for a person.',
  fix: 'Leave autoPromotionEnabled out, or the seconds.',
  source: 'CompletedBlueGreenPause, reconcileBlueGreenPause',
  find({ rollout }) {
    const blueGreen = rollout?.blueGreen ?? null
    if (rollout === null || blueGreen === null) return []
    const { autoPromotionEnabled, autoPromotionSeconds } = blueGreen
    if (autoPromotionEnabled !== false || autoPromotionSeconds <= 0) return []
    return [
      {
        spot: strategySpot(rollout, 'autoPromotionSeconds'),
        also: [strategySpot(rollout, 'autoPromotionEnabled')],
        message: `nothing is promoted after ${autoPromotionSeconds} seconds`,
        evidence: seen('autoPromotionEnabled is false', { autoPromotionSeconds }),
        fix: 'Leave autoPromotionEnabled: false out, or autoPromotionSeconds',
      },
    ]
  },
}
