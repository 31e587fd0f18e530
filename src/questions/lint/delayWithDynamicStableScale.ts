import { objectionText } from '../../manifest/validation/objection.ts'
import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'

export const delayWithDynamicStableScale: LintRule = {
  name: 'delay-with-dynamic-stable-scale',
  severity: 'error',
  what: '`scaleDownDelaySeconds` stands beside `dynamicStableScale`.',
  why:
    'With dynamicStableScale the stable pods go while the traffic leaves them, so that none are ' +
    'left to be delayed. The controller refuses the Rollout.',
  fix: 'Leave one of the two out; abortScaleDownDelaySeconds keeps the canary after an abort.',
  source: 'ValidateRolloutStrategyCanary',
  find({ rollout }) {
    const refusal = rollout?.objections.find(({ code }) => code === 'stable-scale-and-delay')
    if (rollout === null || refusal === undefined) return []
    return [
      {
        spot: strategySpot(rollout, 'dynamicStableScale'),
        also: [strategySpot(rollout, 'scaleDownDelaySeconds')],
        message: objectionText(refusal),
        evidence: seen('the controller refuses it (InvalidSpec)'),
        fix: 'Leave scaleDownDelaySeconds out',
      },
    ]
  },
}
