import { conditionOf, said } from '../../cluster/conditions.ts'
import type { ReplicaSet } from '../../cluster/objects.ts'
import type { RolloutSpec } from '../../plan/plan.ts'
import { affinityOf, isStaleFor, withAffinity } from '../antiAffinity.ts'
import type { Outcome, Pass } from '../contract.ts'
import { copyReplicaSet } from '../copies.ts'
import { failPass, recordEvent } from '../pass.ts'
import { announceAnnotations, conflict, updateReplicaSet } from '../store.ts'
import { statusSaying } from './persist.ts'

/**
 * The new ReplicaSet carries the highest revision. One that is reused (a rollback) gets a new
 * number and remembers the old one; the Rollout's own annotation follows in the next call.
 * (`syncReplicaSetRevision`)
 */
export function revision(pass: Pass): Outcome {
  const seen = pass.newRS
  if (seen === null) return 'next'
  let highest = 0
  const { all } = pass
  for (let index = 0; index < all.length; index++) {
    const one = all[index] as ReplicaSet
    if (one.name !== seen.name && one.revision > highest) highest = one.revision
  }
  const target = highest + 1
  const { spec, prev } = pass
  if (
    seen.revision < target ||
    seen.minReadySeconds !== spec.minReadySeconds ||
    isStaleFor(spec, prev.stableRS, seen.template)
  ) {
    const changed = renumbered(seen, Math.max(seen.revision, target), spec, prev.stableRS)
    const stored = updateReplicaSet(pass, seen, changed)
    if (stored === null) return failPass(pass, conflict)
    announceAnnotations(pass, stored)
    pass.newRS = stored
    return 'next'
  }
  mirrorRevision(pass, seen.revision)
  if (conditionOf(pass.prev.conditions, 'Progressing') === undefined) {
    const message = `Found new replica set "${seen.name}"`
    pass.prev = statusSaying(pass, said('Progressing', 'True', 'FoundNewReplicaSet', message))
    pass.storedStatus = pass.prev
  }
  return 'next'
}

/**
 * The Rollout's annotation `rollout.argoproj.io/revision` follows its new ReplicaSet's.
 * (`setRolloutRevision`)
 */
export function mirrorRevision(pass: Pass, number: number): void {
  if (pass.revision === number) return
  pass.revision = number
  recordEvent(pass, 'Normal', 'RolloutUpdated', `Rollout updated to revision ${number}`)
}

// What is written anew gets the affinity of the present update along.
function renumbered(
  from: ReplicaSet,
  number: number,
  spec: RolloutSpec,
  stableRS: string,
): ReplicaSet {
  const moved = number !== from.revision
  const old = String(from.revision)
  const next = copyReplicaSet(from)
  next.minReadySeconds = spec.minReadySeconds
  next.template = withAffinity(from.template, affinityOf(spec, stableRS))
  next.revision = number
  if (moved) {
    next.revisionHistory = from.revisionHistory === '' ? old : `${from.revisionHistory},${old}`
  }
  return next
}
