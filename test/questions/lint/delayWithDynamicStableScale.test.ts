import { delayWithDynamicStableScale } from '../../../src/questions/lint/delayWithDynamicStableScale.ts'
import { tried } from './tried.ts'
import { routed } from './written.ts'

tried(delayWithDynamicStableScale, {
  flags: routed('dynamicStableScale: true, scaleDownDelaySeconds: 30, steps: [{ setWeight: 25 }]'),
  at: ['Rollout/web spec.strategy.canary.dynamicStableScale'],
  leavesAlone: routed(
    'dynamicStableScale: true, abortScaleDownDelaySeconds: 30, steps: [{ setWeight: 25 }]',
  ),
  fixed: routed('dynamicStableScale: true, steps: [{ setWeight: 25 }]'),
})
