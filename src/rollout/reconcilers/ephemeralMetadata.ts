import type { ReplicaSet } from '../../cluster/objects.ts'
import type { RoleMetadata } from '../../plan/strategy.ts'
import type { Outcome, Pass } from '../contract.ts'
import { copyReplicaSet } from '../copies.ts'
import { failPass } from '../pass.ts'
import { withPodMetadata } from '../podMetadata.ts'
import { announceAnnotations, conflict, updateReplicaSet } from '../store.ts'

/**
 * Labels and annotations by role (`canaryMetadata`, `stableMetadata`, `previewMetadata`,
 * `activeMetadata`). To put them there is a write of the ReplicaSet, and the copy in hand stays the
 * old one: where the same pass resizes the same ReplicaSet, one of the two writes is refused, and
 * everything begins anew. Where neither is configured (any more) nothing is taken away.
 * (`reconcileEphemeralMetadata`)
 */
export function ephemeralMetadata(pass: Pass): Outcome {
  const { updated, stable } = pass.rules.roleMetadata(pass.spec)
  if (updated === null && stable === null) return 'next'
  const { newRS, stableRS, others, prev } = pass
  const isPromoted = prev.stableRS === '' || prev.stableRS === pass.spec.template.hash
  const fresh = sync(pass, newRS, isPromoted ? stable : updated)
  if (fresh !== 'next') return fresh
  if (!isPromoted) {
    const kept = sync(pass, stableRS, stable)
    if (kept !== 'next') return kept
  }
  for (const one of others) {
    const bare = sync(pass, one, null)
    if (bare !== 'next') return bare
  }
  return 'next'
}

function sync(pass: Pass, seen: ReplicaSet | null, wanted: RoleMetadata | null): Outcome {
  if (seen === null) return 'next'
  const template = withPodMetadata(seen.template, seen.ephemeral, wanted)
  if (template === seen.template) return 'next'
  const next = copyReplicaSet(seen)
  next.template = template
  next.ephemeral = wanted
  if (updateReplicaSet(pass, seen, next) === null) return failPass(pass, conflict)
  announceAnnotations(pass, next)
  return 'next'
}
