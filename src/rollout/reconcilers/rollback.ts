import type { Pass } from '../contract.ts'
import { isWithinWindow } from '../decisions/rollback.ts'

/**
 * `spec.rollbackWindow`: back to a ReplicaSet that is not too many others older than the stable
 * one. (`isRollbackWithinWindow`)
 */
export function isRollbackWithinWindow(pass: Pass): boolean {
  return isWithinWindow(pass, pass.spec.rollbackWindowRevisions)
}

/** What older releases take for a fast rollback: whatever has a deadline, over or not. */
export function hasDeadline({ newRS }: Pass): boolean {
  return newRS !== null && newRS.scaleDownAt !== null
}

/**
 * A rollback that skips steps, pauses and analyses: to the stable ReplicaSet, or within the window.
 * (`isFastRollback`)
 */
export function isFastRollback(pass: Pass): boolean {
  const { newRS, stableRS } = pass
  if (newRS === null || stableRS === null) return false
  if (pass.prev.stableRS === newRS.hash) return true
  if (newRS.createdAt >= stableRS.createdAt) return false
  return isRollbackWithinWindow(pass) || pass.rules.isFastRollback(pass)
}
