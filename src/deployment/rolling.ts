import { rollingUpdate } from '../replicas/rollingUpdate.ts'
import type { Draft, PartOutcome } from './draft.ts'
import { resizeReplicaSet } from './replicaSets.ts'

/** One step of a rolling update: the new ReplicaSet grows, or the old ones shrink. */
export function rolling(draft: Draft): PartOutcome {
  const { newReplicaSet, oldReplicaSets, surge, unavailable } = draft
  const { replicas } = draft.begun.spec
  const update = { replicas, surge, unavailable, newReplicaSet, oldReplicaSets }
  const sizes = rollingUpdate(update)
  if (newReplicaSet !== null && newReplicaSet.want !== sizes.newReplicaSet) {
    resizeReplicaSet(draft, newReplicaSet.name, sizes.newReplicaSet)
  }
  for (const { name, to } of sizes.oldReplicaSets) resizeReplicaSet(draft, name, to)
  return sizes.scaled ? 'end' : 'next'
}
