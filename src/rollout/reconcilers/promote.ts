import type { Draft, Pass } from '../contract.ts'
import { recordEvent } from '../pass.ts'
import { retireWorkload } from './workload.ts'

/** This write ends every pause, and forgets an abort. */
export function leavePausesAndAbort(pass: Pass): void {
  pass.pause.clear = true
  pass.pause.dropAbort = true
}

/**
 * The new ReplicaSet becomes the stable one. False if it was that already; pauses and an abort end
 * anyhow. (`promoteStable`)
 */
export function promote(pass: Pass, draft: Draft, reason: string): boolean {
  leavePausesAndAbort(pass)
  draft.promoteFull = false
  retireWorkload(pass)
  if (draft.stableRS === draft.currentPodHash) return false
  draft.stableRS = draft.currentPodHash
  recordEvent(
    pass,
    'Normal',
    'RolloutCompleted',
    `Rollout completed update to revision ${pass.revision} (${draft.currentPodHash}): ${reason}`,
  )
  return true
}
