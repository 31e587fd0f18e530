import type { Count } from '../units/amounts.ts'
import type { Duration, Instant } from '../units/time.ts'
import { earliest } from '../units/time.ts'
import type { ScaleDownDelay } from './scaleDownDelay.ts'
import { delayScaleDown } from './scaleDownDelay.ts'

/** A ReplicaSet that is neither the canary nor the stable. */
export interface OlderReplicaSet {
  readonly name: string
  readonly createdAt: Instant
  readonly revision: number
  readonly want: Count
  readonly available: Count
  /** Annotation `scale-down-deadline`. */
  readonly scaleDownAt: Instant | null
  /** A Service, the status or the recorded weights still name its hash. */
  readonly referenced: boolean
}

export interface DrainOlder {
  readonly now: Instant
  readonly older: readonly OlderReplicaSet[]
  /** `spec.replicas`. */
  readonly replicas: Count
  readonly unavailable: Count
  /** Sum of `status.availableReplicas` of all ReplicaSets of the Rollout. */
  readonly availableOfAll: Count
  /** `trafficRouting` is present. */
  readonly routed: boolean
  readonly dynamicStableScale: boolean
  /** `status.stableRS` equals `status.currentPodHash`. */
  readonly promoted: boolean
  /** Target groups of a load balancer that wants them verified are; true where nobody asks. */
  readonly targetsVerified: boolean
  /** `scaleDownDelaySeconds` (0 in a basic canary) and `scaleDownDelayRevisionLimit`. */
  readonly delay: Duration
  readonly revisionLimit: number
}

export type DrainOrder =
  | { readonly kind: 'scale'; readonly name: string; readonly to: Count }
  | { readonly kind: 'delay'; readonly name: string; readonly until: Instant }

export interface Drained {
  /** In order; a ReplicaSet may be scaled twice in one pass. */
  readonly orders: readonly DrainOrder[]
  /** The pass counts as having resized something (it does not where the budget was used up). */
  readonly scaled: boolean
  readonly wakeAt: Instant | null
}

/**
 * Decides what becomes of older ReplicaSets of a canary. Broken pods go at once; then the newest
 * first, as far as `maxUnavailable` lets: all of them without routing, for their pods get traffic;
 * with routing only those that nothing refers to, and a former stable only after its delay.
 */
export function drainOlder(pass: DrainOlder): Drained {
  const active = pass.older.filter((replicaSet) => replicaSet.want > 0)
  const orders: DrainOrder[] = []
  const healthy = dropBroken(active, orders)
  if (healthy === null) return { orders, scaled: false, wakeAt: null }
  let budget = pass.availableOfAll - (pass.replicas - pass.unavailable)
  if (budget <= 0 || !mayProceed(pass, healthy)) return { orders, scaled: false, wakeAt: null }

  let delayed = 0
  let wakeAt: Instant | null = null
  for (const replicaSet of healthy.toSorted((a, b) => b.revision - a.revision)) {
    if (pass.routed && replicaSet.referenced) continue
    if (budget <= 0) break
    if (replicaSet.want === 0) continue
    let to = pass.routed ? 0 : Math.max(0, replicaSet.want - budget)
    if (pass.routed && !pass.dynamicStableScale && isFormerStable(pass, replicaSet)) {
      const decision = delayScaleDown(delayOf(pass), replicaSet, delayed)
      delayed = decision.delayed
      to = decision.to
      wakeAt = earliest(wakeAt, decision.wakeAt)
      if (decision.until !== null) {
        orders.push({ kind: 'delay', name: replicaSet.name, until: decision.until })
      }
    }
    if (to === replicaSet.want) continue
    orders.push({ kind: 'scale', name: replicaSet.name, to })
    budget -= replicaSet.want - to
  }
  return { orders, scaled: orders.some(({ kind }) => kind === 'scale'), wakeAt }
}

// Oldest first. null: a surplus was met (more available than wanted), which ends the whole attempt.
function dropBroken(
  active: readonly OlderReplicaSet[],
  orders: DrainOrder[],
): readonly OlderReplicaSet[] | null {
  const healthy: OlderReplicaSet[] = []
  for (const replicaSet of active.toSorted(byCreation)) {
    const { want, available, name } = replicaSet
    if (available > want) return null
    if (available < want) orders.push({ kind: 'scale', name, to: available })
    healthy.push({ ...replicaSet, want: available })
  }
  return healthy
}

function byCreation(a: OlderReplicaSet, b: OlderReplicaSet): number {
  return a.createdAt - b.createdAt || (a.name < b.name ? -1 : 1)
}

// A deadline is only ever given after the targets were verified, so where all have one nobody asks
// again. Scaling to nothing has taken it away with the pods.
function mayProceed(pass: DrainOlder, healthy: readonly OlderReplicaSet[]): boolean {
  return (
    pass.targetsVerified ||
    healthy.every(({ want, scaleDownAt }) => want === 0 || scaleDownAt !== null)
  )
}

// In the middle of an update a ReplicaSet without a deadline never was stable, and gets no traffic.
function isFormerStable(pass: DrainOlder, replicaSet: OlderReplicaSet): boolean {
  return pass.promoted || replicaSet.scaleDownAt !== null
}

function delayOf({ now, delay, revisionLimit }: DrainOlder): ScaleDownDelay {
  return { now, delay, revisionLimit, held: null }
}
