import { duration } from '../../src/units/time.ts'
import type {
  AnalysisRunInfo,
  ExperimentInfo,
  PodInfo,
  ReplicaSetInfo,
  RolloutInfo,
} from '../../src/views/info.ts'

/** Seven days, as the ages of many a documentation. */
export const week = duration(7 * 86_400_000)

export const pod: PodInfo = {
  name: 'demo-1-a',
  age: week,
  status: 'Running',
  readyContainers: 1,
  containers: 1,
  restarts: 0,
}

export const replicaSet: ReplicaSetInfo = {
  name: 'demo-1',
  age: week,
  revision: 1,
  status: 'Healthy',
  roles: ['stable'],
  template: '',
  images: ['app:v1'],
  replicas: 1,
  available: 1,
  scaleDownIn: null,
  pods: [pod],
}

export const analysisRun: AnalysisRunInfo = {
  name: 'demo-2-2',
  age: week,
  revision: 2,
  phase: 'Running',
  successful: 4,
  failed: 0,
  inconclusive: 0,
  error: 1,
  jobs: [],
}

export const experiment: ExperimentInfo = {
  name: 'demo-2-2-0',
  namespace: 'default',
  age: week,
  revision: 2,
  phase: 'Running',
  message: '',
  duration: null,
  remaining: null,
  replicaSets: [],
  analysisRuns: [],
}

export const rollout: RolloutInfo = {
  name: 'demo',
  namespace: 'default',
  age: week,
  phase: 'Paused',
  message: 'CanaryPauseStep',
  strategy: 'Canary',
  progress: { step: '1/2', setWeight: 20, actualWeight: 50 },
  desired: 1,
  current: 2,
  updated: 1,
  ready: 2,
  available: 2,
  replicaSets: [
    { ...replicaSet, name: 'demo-2', revision: 2, roles: ['canary'], images: ['app:v2'], pods: [] },
    replicaSet,
  ],
  experiments: [],
  analysisRuns: [],
}
