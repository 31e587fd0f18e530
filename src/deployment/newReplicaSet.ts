import { conditionOf, said, withCondition } from '../cluster/conditions.ts'
import { rollingUpdate } from '../replicas/rollingUpdate.ts'
import type { Draft, PartOutcome } from './draft.ts'
import { hasDeadline } from './progress.ts'
import { announceAnnotations, createReplicaSet, storeReplicaSet } from './replicaSets.ts'
import type { DeploymentReplicaSet } from './state.ts'

/**
 * The new ReplicaSet carries the highest revision: one that is used again (after an undo) gets a
 * new number and remembers the old one. The Deployment's own annotation follows in the next pass.
 */
export function revision(draft: Draft): PartOutcome {
  const seen = draft.newReplicaSet
  if (seen === null) return 'next'
  const { minReadySeconds } = draft.begun.spec
  const next = nextRevision(draft)
  if (seen.revision >= next && seen.minReadySeconds === minReadySeconds) {
    mirror(draft, seen)
    return 'next'
  }
  const changed = seen.revision < next ? renumbered(seen, next) : seen
  draft.newReplicaSet = { ...changed, minReadySeconds }
  storeReplicaSet(draft, seen, draft.newReplicaSet)
  announceAnnotations(draft, draft.newReplicaSet)
  return 'next'
}

/**
 * Creates the ReplicaSet of a template that has none; the pass goes on with it. Recreate makes it
 * full at once, a rolling update as large as there is room.
 */
export function creation(draft: Draft): PartOutcome {
  if (draft.newReplicaSet !== null) return 'next'
  const { begun, oldReplicaSets, surge, unavailable } = draft
  const { replicas, strategy } = begun.spec
  const number = nextRevision(draft)
  const update = { replicas, surge, unavailable, newReplicaSet: null, oldReplicaSets }
  const want = strategy.kind === 'Recreate' ? replicas : rollingUpdate(update).newReplicaSet
  const { name } = createReplicaSet(draft, number, want)
  draft.revision = number
  note(draft, 'NewReplicaSetCreated', `Created new replica set "${name}"`)
  return 'next'
}

function nextRevision({ oldReplicaSets }: Draft): number {
  return oldReplicaSets.reduce((highest, one) => Math.max(highest, one.revision), 0) + 1
}

function renumbered(from: DeploymentReplicaSet, next: number): DeploymentReplicaSet {
  const { revision: before, revisionHistory } = from
  const history = revisionHistory === '' ? `${before}` : `${revisionHistory},${before}`
  return { ...from, revision: next, revisionHistory: history }
}

// A Deployment that was given a deadline only now has a ReplicaSet, but no condition yet.
function mirror(draft: Draft, seen: DeploymentReplicaSet): void {
  draft.revision = seen.revision
  if (conditionOf(draft.status.conditions, 'Progressing') !== undefined) return
  note(draft, 'FoundNewReplicaSet', `Found new replica set "${seen.name}"`)
}

function note(draft: Draft, reason: string, message: string): void {
  if (!hasDeadline(draft.begun.spec)) return
  const { conditions } = draft.status
  const progressing = said('Progressing', 'True', reason, message)
  draft.status = {
    ...draft.status,
    conditions: withCondition(conditions, progressing, draft.second),
  }
}
