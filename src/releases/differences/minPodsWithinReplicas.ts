import type { Difference } from '../difference.ts'

export const minPodsWithinReplicas: Difference = {
  what: '`minPodsPerReplicaSet` is never more than `spec.replicas`.',
  before: 'More pods than replicas, never Healthy, and in the end ProgressDeadlineExceeded.',
  pulls: [4570],
  touches: [['strategy.canary.minPodsPerReplicaSet']],
  rehearsals: [{ script: [{ at: '10s', setImage: 'second' }], until: '1m' }],
}
