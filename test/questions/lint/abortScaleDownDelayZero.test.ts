import { abortScaleDownDelayZero } from '../../../src/questions/lint/abortScaleDownDelayZero.ts'
import { tried } from './tried.ts'
import { routed } from './written.ts'

tried(abortScaleDownDelayZero, {
  flags: routed('abortScaleDownDelaySeconds: 0, steps: [{ setWeight: 25 }, { pause: {} }]'),
  at: ['Rollout/web spec.strategy.canary.abortScaleDownDelaySeconds'],
  leavesAlone: routed(
    'abortScaleDownDelaySeconds: 0, steps: [{ setCanaryScale: { replicas: 1 } }, { pause: {} }]',
  ),
  fixed: routed('abortScaleDownDelaySeconds: 86400, steps: [{ setWeight: 25 }, { pause: {} }]'),
})
