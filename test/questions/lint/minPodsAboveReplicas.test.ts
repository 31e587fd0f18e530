import { minPodsAboveReplicas } from '../../../src/questions/lint/minPodsAboveReplicas.ts'
import { tried } from './tried.ts'
import { routed } from './written.ts'

tried(minPodsAboveReplicas, {
  flags: routed(
    'minPodsPerReplicaSet: 3, steps: [{ setWeight: 10 }, { pause: {} }]',
    'replicas: 2',
  ),
  at: ['Rollout/web spec.strategy.canary.minPodsPerReplicaSet'],
  leavesAlone: routed(
    'minPodsPerReplicaSet: 3, steps: [{ setWeight: 10 }, { pause: {} }]',
    'replicas: 3',
  ),
  fixed: routed(
    'minPodsPerReplicaSet: 1, steps: [{ setWeight: 10 }, { pause: {} }]',
    'replicas: 2',
  ),
})
