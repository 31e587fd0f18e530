import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'

export const scaleDownDelayZero: LintRule = {
  name: 'scale-down-delay-zero',
  severity: 'warning',
  what: '`scaleDownDelaySeconds` is 0.',
  why:
    'No deadline is written then, so none ever passes: the old pods stay for ever, and the ' +
    'finished Rollout becomes Degraded when its progress deadline is over.',
  fix: 'At least one second.',
  source: 'addScaleDownDelay, scaleDownDelayHelper; #1992',
  find({ rollout }) {
    if (rollout === null) return []
    const strategy = rollout.canary ?? rollout.blueGreen
    if (strategy?.scaleDownDelaySeconds !== 0) return []
    if (strategy.kind === 'canary' && strategy.trafficRouting === null) return []
    return [
      {
        spot: strategySpot(rollout, 'scaleDownDelaySeconds'),
        also: [],
        message: 'scaleDownDelaySeconds: 0 keeps the old pods for ever',
        evidence: seen('no scale-down deadline is written for 0 seconds'),
        fix: 'scaleDownDelaySeconds: 1',
      },
    ]
  },
}
