import { replicasBesideScaleDown } from '../../../src/questions/lint/replicasBesideScaleDown.ts'
import { tried } from './tried.ts'
import { all, deployment, referring } from './written.ts'

tried(replicasBesideScaleDown, {
  flags: all(referring('onsuccess'), deployment('replicas: 3')),
  at: ['Deployment/d spec.replicas'],
  leavesAlone: all(referring('never'), deployment('replicas: 3')),
  fixed: all(referring('onsuccess'), deployment('minReadySeconds: 0')),
})
