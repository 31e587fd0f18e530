import type { Draft, PartOutcome } from './draft.ts'
import { isDeploymentComplete } from './progress.ts'
import { byCreation, deleteReplicaSet } from './replicaSets.ts'

/** Once a Deployment is complete (by the status of the pass before), its history is cleaned up. */
export function history(draft: Draft): PartOutcome {
  if (isDeploymentComplete(draft.begun, draft.status)) cleanUpHistory(draft)
  return 'next'
}

/**
 * Deletes old ReplicaSets beyond `revisionHistoryLimit`, those of the lowest revisions; one that
 * still has pods, or had some when the pass began, is spared, and no other goes in its place.
 */
export function cleanUpHistory(draft: Draft): void {
  const { oldReplicaSets, begun } = draft
  const surplus = oldReplicaSets.length - begun.spec.revisionHistoryLimit
  if (surplus <= 0) return
  const byRevision = oldReplicaSets.toSorted((a, b) => a.revision - b.revision || byCreation(a, b))
  for (const one of byRevision.slice(0, surplus)) {
    if (one.want === 0 && one.have === 0) deleteReplicaSet(draft, one)
  }
}
