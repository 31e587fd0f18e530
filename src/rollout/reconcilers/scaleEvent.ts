import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Draft, Outcome, Pass } from '../contract.ts'
import { copyStatus } from '../copies.ts'
import { persist } from './persist.ts'
import { revision } from './revision.ts'

/**
 * `spec.replicas` changed (a person, an HPA): a pass that only resizes, and writes the old status
 * with fresh counts. It repeats until the new and the stable ReplicaSet both carry the new number.
 * (`isScalingEvent`, `syncReplicasOnly`)
 */
export function scaleEvent(pass: Pass): Outcome {
  if (!isScalingEvent(pass)) return 'next'
  if (revision(pass) === 'failed') return 'failed'
  const draft: Draft = copyStatus(pass.prev)
  const outcome = pass.rules.scaleOnly(pass, draft)
  if (outcome !== 'next') return outcome
  persist(pass, draft, 'sizes')
  return 'end'
}

function isScalingEvent(pass: Pass): boolean {
  return isSizedForAnother(pass, pass.newRS) || isSizedForAnother(pass, pass.stableRS)
}

function isSizedForAnother({ desired }: Pass, replicaSet: ReplicaSet | null): boolean {
  return replicaSet !== null && replicaSet.want > 0 && replicaSet.desiredReplicas !== desired
}
