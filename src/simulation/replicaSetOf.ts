import type { ReplicaSet } from '../cluster/objects.ts'
import type { RolloutState } from '../rollout/state.ts'

/** The ReplicaSet of a pod template hash; null if there is none. */
export function replicaSetOf(rollout: RolloutState, hash: string): ReplicaSet | null {
  const { replicaSets } = rollout
  for (let index = 0; index < replicaSets.length; index++) {
    const one = replicaSets[index] as ReplicaSet
    if (one.hash === hash) return one
  }
  return null
}
