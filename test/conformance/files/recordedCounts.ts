import type { ReplicaSetCounts } from '../../../src/replicas/counts.ts'

/** A ReplicaSet in the row files: [`spec.replicas`, `status.availableReplicas`], or null if there is none. */
export type RecordedCounts = readonly [want: number, available: number] | null

/** Both roles are different ReplicaSets, or the same, or nothing is stable yet. */
export type Situation = 'update' | 'stableIsCanary' | 'firstDeploy'

export type Flag = 'promoteFull' | 'abort' | 'stepsDone'

/** As many pods exist as are wanted. */
export function countsOf(recorded: RecordedCounts): ReplicaSetCounts | null {
  if (recorded === null) return null
  const [want, available] = recorded
  return { want, have: want, available }
}

/** The hash of the stable ReplicaSet and of the current one, which are all that a situation is told by. */
export function hashesOf(situation: Situation): { stableRS: string; currentPodHash: string } {
  const stableRS = { update: 'stable', stableIsCanary: 'canary', firstDeploy: '' }[situation]
  return { stableRS, currentPodHash: 'canary' }
}
