import type { Count } from '../units/amounts.ts'
import type { Duration, Instant } from '../units/time.ts'
import { after, between, seconds, wholeSecond } from '../units/time.ts'

export interface ScaleDownDelay {
  readonly now: Instant
  /** `scaleDownDelaySeconds`. */
  readonly delay: Duration
  /** `scaleDownDelayRevisionLimit`. */
  readonly revisionLimit: number
  /**
   * The size at which a ReplicaSet with a deadline is held: blue-green says `spec.replicas`; null:
   * its own.
   */
  readonly held: Count | null
}

export interface DelayedReplicaSet {
  readonly want: Count
  /** Annotation `scale-down-deadline`. */
  readonly scaleDownAt: Instant | null
}

export interface DelayDecision {
  /** How many of this pass's ReplicaSets have a deadline by now, this one included. */
  readonly delayed: number
  readonly to: Count
  /** A deadline to write; null: none. */
  readonly until: Instant | null
  readonly wakeAt: Instant | null
}

/**
 * Controllers look at everything again every 15 minutes; waits that are no shorter are left to that
 * pass.
 */
export const resyncPeriod: Duration = seconds(900)

/**
 * What becomes of a former stable (or active) ReplicaSet: it gets a deadline, waits for it, or
 * goes. With a delay of 0 no deadline is ever written, so it stays for good and asks for a pass at
 * once, every time.
 */
export function delayScaleDown(
  policy: ScaleDownDelay,
  replicaSet: DelayedReplicaSet,
  delayedSoFar: number,
): DelayDecision {
  const { now, delay, revisionLimit } = policy
  const { want, scaleDownAt } = replicaSet
  if (scaleDownAt === null) {
    if (want <= 0 || delayedSoFar >= revisionLimit) return gone(delayedSoFar)
    const due = after(now, delay)
    return {
      delayed: delayedSoFar + 1,
      to: want,
      until: delay === 0 ? null : wholeSecond(due),
      wakeAt: due,
    }
  }
  const delayed = delayedSoFar + 1
  if (delayed > revisionLimit || scaleDownAt <= now) return gone(delayed)
  return {
    delayed,
    to: policy.held ?? want,
    until: null,
    wakeAt: between(now, scaleDownAt) < resyncPeriod ? scaleDownAt : null,
  }
}

function gone(delayed: number): DelayDecision {
  return { delayed, to: 0, until: null, wakeAt: null }
}
