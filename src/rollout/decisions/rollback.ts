import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

interface Created {
  readonly createdAt: Instant
}

export interface RollbackView {
  readonly newRS: Created | null
  readonly stableRS: Created | null
  /** All ReplicaSets of the Rollout; those of its Experiments are not among them. */
  readonly all: readonly Created[]
}

/**
 * `rollbackWindow.revisions`: the new ReplicaSet is older than the stable one, and fewer than that
 * many others were created in between. A ReplicaSet that is used again keeps its age; revisions do
 * not count. (`isRollbackWithinWindow`)
 */
export function isWithinWindow(view: RollbackView, revisions: number): boolean {
  const { newRS, stableRS, all } = view
  if (newRS === null || stableRS === null) return false
  if (newRS.createdAt >= stableRS.createdAt) return false
  let between = 0
  for (const { createdAt } of all) {
    if (newRS.createdAt < createdAt && createdAt < stableRS.createdAt) between++
  }
  return between < revisions
}

export interface DynamicRollbackView {
  /** `status.stableRS` equals `status.currentPodHash`. */
  readonly promoted: boolean
  readonly routed: boolean
  readonly dynamicStableScale: boolean
  /** `podTemplateHash` of the recorded canary weight; null: no weights are recorded. */
  readonly recordedHash: string | null
  readonly newRS: { readonly hash: string; readonly available: Count } | null
  /** `spec.replicas`. */
  readonly desired: Count
}

/**
 * Back to the stable template with `dynamicStableScale`: while the stable is too small, traffic is
 * balanced between it and the canary that was. Answers that canary's hash, or null if this is not
 * going on.
 */
export function dynamicRollbackHash(view: DynamicRollbackView): string | null {
  const { recordedHash, newRS } = view
  if (!view.promoted || !view.routed || !view.dynamicStableScale) return null
  if (newRS === null || recordedHash === newRS.hash) return null
  return newRS.available >= view.desired ? null : recordedHash
}
