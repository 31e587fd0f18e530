import { setCanaryScaleAtZeroReplicas } from '../../../src/questions/lint/setCanaryScaleAtZeroReplicas.ts'
import { tried } from './tried.ts'
import { routed } from './written.ts'

tried(setCanaryScaleAtZeroReplicas, {
  flags: routed('steps: [{ setCanaryScale: { replicas: 2 } }, { pause: {} }]', 'replicas: 0'),
  at: ['Rollout/web spec.strategy.canary.steps[0].setCanaryScale.replicas'],
  leavesAlone: routed('steps: [{ setCanaryScale: { replicas: 2 } }, { pause: {} }]', 'replicas: 1'),
  fixed: routed('steps: [{ setCanaryScale: { weight: 100 } }, { pause: {} }]', 'replicas: 0'),
})
