import type { Pass } from '../contract.ts'

/**
 * The new ReplicaSet is older than the stable one, and fewer than `rollbackWindow.revisions` others were
 * created between the two. Creation counts, not the revision: a reused ReplicaSet keeps its age.
 */
export function isRollbackWithinWindow(pass: Pass): boolean {
  const { newRS, stableRS } = pass
  const revisions = pass.spec.rollbackWindowRevisions
  if (newRS === null || stableRS === null || revisions <= 0) return false
  if (newRS.createdAt >= stableRS.createdAt) return false
  let between = 0
  for (const one of pass.all) {
    if (newRS.createdAt < one.createdAt && one.createdAt < stableRS.createdAt) between++
  }
  return between < revisions
}

/** A rollback that skips steps, pauses and analyses: to the stable ReplicaSet, or within the window. */
export function isFastRollback(pass: Pass): boolean {
  const { newRS, stableRS } = pass
  if (newRS === null || stableRS === null) return false
  if (pass.prev.stableRS === newRS.hash) return true
  if (newRS.createdAt >= stableRS.createdAt) return false
  return isRollbackWithinWindow(pass) || pass.rules.isFastRollback(pass)
}
