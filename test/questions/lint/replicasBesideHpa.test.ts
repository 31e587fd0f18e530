import { replicasBesideHpa } from '../../../src/questions/lint/replicasBesideHpa.ts'
import { tried } from './tried.ts'
import { all, autoscaler, canary } from './written.ts'

const steps = 'steps: [{ setWeight: 25 }]'

tried(replicasBesideHpa, {
  flags: all(canary(steps), autoscaler('web')),
  at: ['Rollout/web spec.replicas'],
  leavesAlone: all(canary(steps), autoscaler('other')),
  fixed: all(canary(steps, 'revisionHistoryLimit: 3'), autoscaler('web')),
})
