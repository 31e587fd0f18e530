import type { Draft, PartOutcome } from './draft.ts'
import { resizeReplicaSet } from './replicaSets.ts'

/** Recreate begins with the end of everything old. */
export function drainOld(draft: Draft): PartOutcome {
  const active = draft.oldReplicaSets.filter(({ want }) => want > 0)
  for (const { name } of active) resizeReplicaSet(draft, name, 0)
  return active.length > 0 ? 'end' : 'next'
}

/** The last old pod has to be gone, the time that it takes to terminate included. */
export function awaitOldPods({ oldReplicaSets }: Draft): PartOutcome {
  return oldReplicaSets.some(({ have, terminating }) => have + terminating > 0) ? 'end' : 'next'
}

/** All of the new ReplicaSet at once. */
export function fillNew(draft: Draft): PartOutcome {
  const { newReplicaSet, begun } = draft
  const { replicas } = begun.spec
  if (newReplicaSet !== null && newReplicaSet.want !== replicas) {
    resizeReplicaSet(draft, newReplicaSet.name, replicas)
  }
  return 'next'
}
