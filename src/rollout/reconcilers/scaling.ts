import type { ReplicaSet } from '../../cluster/objects.ts'
import { resyncPeriod } from '../../replicas/scaleDownDelay.ts'
import { instant } from '../../units/time.ts'
import type { Pass } from '../contract.ts'
import { askToWake, isAborted } from '../pass.ts'
import { patchDeadline, scaleReplicaSet, withDeadline } from '../store.ts'
import { shrinkWorkload } from './workload.ts'

/**
 * An aborted update's ReplicaSet stays up for a while, so that going back does not cost capacity.
 * (`shouldDelayScaleDownOnAbort`)
 */
export function delaysScaleDownOnAbort(pass: Pass): boolean {
  return isAborted(pass) && pass.stableRS !== null && pass.rules.delaysScaleDownOnAbort(pass.spec)
}

/**
 * New and stable ReplicaSets lose a scale-down deadline from an earlier life.
 * (`removeScaleDownDeadlines`)
 */
export function removeDeadlines(pass: Pass): void {
  const { newRS, stableRS } = pass
  if (newRS !== null && newRS.scaleDownAt !== null && !delaysScaleDownOnAbort(pass)) {
    patchDeadline(pass, newRS, null)
    // The copy in hand keeps it in older releases.
    if (pass.controller.fastRollbackByAge) pass.newRS = withDeadline(newRS, null)
  }
  if (
    stableRS !== null &&
    stableRS.scaleDownAt !== null &&
    (stableRS.name !== newRS?.name || delaysScaleDownOnAbort(pass))
  ) {
    patchDeadline(pass, stableRS, null)
  }
}

/** What came of a resizing; 'failed' ends the pass. */
export type Scaling = 'same' | 'scaled' | 'failed'

/** Resizes, and says whether the size changed. */
export function resize(pass: Pass, seen: ReplicaSet, size: number): Scaling {
  const result = resizeInHand(pass, seen, size)
  if (result === null) return 'failed'
  return result.want === seen.want ? 'same' : 'scaled'
}

/** Resizes, and answers the object to go on with; null if the pass has failed. */
export function resizeInHand(pass: Pass, seen: ReplicaSet, size: number): ReplicaSet | null {
  return scaleReplicaSet(pass, seen, size, delaysScaleDownOnAbort(pass))
}

/**
 * Sizes the new ReplicaSet. (`reconcileNewReplicaSet`)
 */
export function scaleNew(pass: Pass): Scaling {
  const seen = pass.newRS
  if (seen === null) return 'same'
  let size = pass.rules.newReplicas(pass)
  if (delaysScaleDownOnAbort(pass)) {
    if (seen.scaleDownAt === null) return holdAfterAbort(pass, seen)
    if (seen.scaleDownAt > pass.clock) {
      if (seen.scaleDownAt - pass.clock < resyncPeriod) {
        askToWake(pass, seen.scaleDownAt + 1)
        return syncDesiredReplicas(pass, seen)
      }
      // A deadline beyond the resync falls through to the size that was computed.
    } else {
      size = 0
    }
  }
  const scaled = resize(pass, seen, size)
  if (scaled !== 'failed') shrinkWorkload(pass, seen, size)
  return scaled
}

// The size is left alone; the clock starts only when the stable can serve everything.
function holdAfterAbort(pass: Pass, seen: ReplicaSet): Scaling {
  const delay = pass.rules.abortScaleDownDelaySeconds(pass.spec)
  if (syncDesiredReplicas(pass, seen) === 'failed') return 'failed'
  if (pass.stableRS !== null && isFull(pass, pass.stableRS)) {
    const deadline = Math.floor((pass.clock + delay * 1000) / 1000) * 1000
    patchDeadline(pass, seen, instant(deadline))
  }
  return 'same'
}

function isFull({ controller, desired }: Pass, { available }: ReplicaSet): boolean {
  return controller.dynamicAbortWeight ? available >= desired : available === desired
}

function syncDesiredReplicas(pass: Pass, seen: ReplicaSet): Scaling {
  if (!pass.controller.abortDelayKeepsSize) return 'same'
  const result = resizeInHand(pass, seen, seen.want)
  if (result === null) return 'failed'
  pass.newRS = result
  return 'same'
}
