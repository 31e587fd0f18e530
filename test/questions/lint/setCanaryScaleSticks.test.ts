import { setCanaryScaleSticks } from '../../../src/questions/lint/setCanaryScaleSticks.ts'
import { tried } from './tried.ts'
import { routed } from './written.ts'

tried(setCanaryScaleSticks, {
  flags: routed(
    'steps: [{ setCanaryScale: { weight: 10 } }, { setWeight: 10 }, { pause: {} }, { setWeight: 90 }, { pause: {} }]',
    'replicas: 10',
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].setCanaryScale'],
  leavesAlone: routed(
    'steps: [{ setCanaryScale: { weight: 50 } }, { setWeight: 10 }, { pause: {} }, { setWeight: 50 }, { pause: {} }]',
    'replicas: 10',
  ),
  fixed: routed(
    'steps: [{ setCanaryScale: { weight: 10 } }, { setWeight: 10 }, { pause: {} }, { setCanaryScale: { matchTrafficWeight: true } }, { setWeight: 90 }, { pause: {} }]',
    'replicas: 10',
  ),
})
