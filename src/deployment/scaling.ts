import { proportionalScaling } from '../replicas/proportional.ts'
import { type Draft, type PartOutcome, seenReplicaSets } from './draft.ts'
import { cleanUpHistory } from './history.ts'
import { resizeReplicaSet } from './replicaSets.ts'
import type { DeploymentReplicaSet } from './state.ts'

/** While it is paused a Deployment is only resized, and its history cleaned up: complete or not. */
export function paused(draft: Draft): PartOutcome {
  if (!draft.begun.spec.paused) return 'next'
  scale(draft)
  cleanUpHistory(draft)
  return 'endWithoutProgress'
}

/**
 * `spec.replicas` changed (a person, an HPA, a Rollout): passes that only resize, as long as a
 * ReplicaSet with pods has another number in its annotations. Whoever scales a Deployment in the
 * middle of a rolling update, and makes it Recreate in the same write, stays here: nothing is
 * resized, so the annotations stay, and no pass ever gets any further.
 */
export function scalingEvent(draft: Draft): PartOutcome {
  const { replicas } = draft.begun.spec
  const isEvent = activeOf(draft).some(({ desiredReplicas }) => desiredReplicas !== replicas)
  if (!isEvent) return 'next'
  scale(draft)
  return 'endWithoutProgress'
}

// A ReplicaSet without pods is not scaled up from nothing, but for the only one that there is.
function scale(draft: Draft): void {
  const { newReplicaSet, oldReplicaSets, surge } = draft
  const { replicas, strategy } = draft.begun.spec
  const active = activeOf(draft)
  if (active.length <= 1) {
    const only = active[0] ?? newReplicaSet ?? oldReplicaSets.at(-1)
    if (only !== undefined && only.want !== replicas) resizeReplicaSet(draft, only.name, replicas)
    return
  }
  if (isSaturated(newReplicaSet, replicas)) {
    for (const { name, want } of oldReplicaSets.toReversed()) {
      if (want > 0) resizeReplicaSet(draft, name, 0)
    }
    return
  }
  if (strategy.kind === 'Recreate') return
  for (const { name, to } of proportionalScaling({ replicas, surge, replicaSets: active })) {
    resizeReplicaSet(draft, name, to)
  }
}

function activeOf(draft: Draft): readonly DeploymentReplicaSet[] {
  return seenReplicaSets(draft).filter(({ want }) => want > 0)
}

// IsSaturated: the update itself is over, only old pods are left.
function isSaturated(newReplicaSet: DeploymentReplicaSet | null, replicas: number): boolean {
  return (
    newReplicaSet !== null &&
    newReplicaSet.want === replicas &&
    newReplicaSet.desiredReplicas === replicas &&
    newReplicaSet.available === replicas
  )
}
