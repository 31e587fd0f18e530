import { resyncPeriod } from '../../replicas/scaleDownDelay.ts'
import { instant } from '../../units/time.ts'
import type { Outcome, Pass } from '../contract.ts'
import { askToWake, fail, isAborted } from '../pass.ts'
import type { ReplicaSet } from '../state.ts'
import {
  conflict,
  needsDesiredReplicas,
  patchDeadline,
  scaleReplicaSet,
  withDeadline,
} from '../store.ts'
import { shrinkWorkload } from './workload.ts'

/**
 * An aborted update's ReplicaSet stays up for a while, so that going back does not cost capacity.
 */
export function delaysScaleDownOnAbort(pass: Pass): boolean {
  return isAborted(pass) && pass.stableRS !== null && pass.rules.delaysScaleDownOnAbort(pass.spec)
}

/** New and stable ReplicaSets lose a scale-down deadline from an earlier life. */
export function removeDeadlines(pass: Pass): void {
  const { newRS, stableRS } = pass
  if (newRS !== null && newRS.scaleDownAt !== null && !delaysScaleDownOnAbort(pass)) {
    patchDeadline(pass, newRS, null)
    pass.newRS = withDeadline(newRS, null)
  }
  if (
    stableRS !== null &&
    stableRS.scaleDownAt !== null &&
    (stableRS.name !== newRS?.name || delaysScaleDownOnAbort(pass))
  ) {
    patchDeadline(pass, stableRS, null)
  }
}

/** Resizes, and says whether the size changed; a conflict ends the pass. */
export function resize(pass: Pass, seen: ReplicaSet, size: number): boolean | 'failed' {
  const result = resizeInHand(pass, seen, size)
  return result === 'failed' ? result : result.want !== seen.want
}

/** Resizes, and answers the object to go on with. */
export function resizeInHand(pass: Pass, seen: ReplicaSet, size: number): ReplicaSet | 'failed' {
  const result = scaleReplicaSet(pass, seen, size, delaysScaleDownOnAbort(pass))
  if (result === 'failed') return result
  return result === 'conflict' ? fail(pass, conflict) : result
}

/** Sizes the new ReplicaSet. True if its size changed. */
export function scaleNew(pass: Pass): boolean | 'failed' {
  const seen = pass.newRS
  if (seen === null) return false
  let size = pass.rules.newReplicas(pass)
  if (delaysScaleDownOnAbort(pass)) {
    if (seen.scaleDownAt === null) return holdAfterAbort(pass, seen)
    if (seen.scaleDownAt > pass.clock) {
      if (seen.scaleDownAt - pass.clock < resyncPeriod) {
        askToWake(pass, seen.scaleDownAt + 1)
        return syncDesiredReplicas(pass, seen) === 'failed' ? 'failed' : false
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
function holdAfterAbort(pass: Pass, seen: ReplicaSet): false | 'failed' {
  const delay = pass.rules.abortScaleDownDelaySeconds(pass.spec)
  if (delay === null) return false
  if (syncDesiredReplicas(pass, seen) === 'failed') return 'failed'
  if (pass.stableRS !== null && pass.stableRS.available >= pass.desired) {
    setDeadline(pass, seen, delay)
  }
  return false
}

function syncDesiredReplicas(pass: Pass, seen: ReplicaSet): Outcome {
  if (!needsDesiredReplicas(pass, seen)) return 'next'
  const result = scaleReplicaSet(pass, seen, seen.want, delaysScaleDownOnAbort(pass))
  if (result === 'failed') return result
  if (result === 'conflict') return fail(pass, conflict)
  pass.newRS = result
  return 'next'
}

/** Writes the deadline of a delay; a delay of 0 writes none, and thus keeps the ReplicaSet up. */
function setDeadline(pass: Pass, seen: ReplicaSet, delaySeconds: number): void {
  if (delaySeconds === 0) {
    if (seen.scaleDownAt !== null) patchDeadline(pass, seen, null)
    return
  }
  const deadline = Math.floor((pass.clock + delaySeconds * 1000) / 1000) * 1000
  patchDeadline(pass, seen, instant(deadline))
}
