import type { Order } from '../cluster/order.ts'
import { fenceposts } from '../replicas/fenceposts.ts'
import type { Count } from '../units/amounts.ts'
import { type Instant, wholeSecond } from '../units/time.ts'
import type { DeploymentReplicaSet, DeploymentState, DeploymentStatus } from './state.ts'

/**
 * One pass in the making. The controller decides on copies that it took when the pass began, so
 * `newReplicaSet` and `oldReplicaSets` stay as they were seen, while `replicaSets` collects what
 * was written. Owned by the pass alone.
 */
export interface Draft {
  readonly begun: DeploymentState
  readonly at: Instant
  /** The instant as it is stored. */
  readonly second: Instant
  /** Pods above, and pods missing from, `spec.replicas` that an update may cause. */
  readonly surge: Count
  readonly unavailable: Count
  /** The one with the Deployment's template; null: there is none (yet). */
  newReplicaSet: DeploymentReplicaSet | null
  /** All others, by creation, then by name. */
  readonly oldReplicaSets: readonly DeploymentReplicaSet[]

  // As stored so far.
  revision: number
  status: DeploymentStatus
  replicaSets: readonly DeploymentReplicaSet[]

  readonly orders: Order[]
  wakeAt: Instant | null
}

/**
 * How a pass ends: its status is written with a judgement on progress, or with fresh counts only.
 */
export type Ending = 'end' | 'endWithoutProgress'

/** How a part of a pass comes out. */
export type PartOutcome = 'next' | Ending

/** A part of a pass. */
export type Part = (draft: Draft) => PartOutcome

export function beginDraft(begun: DeploymentState, at: Instant): Draft {
  const { spec, replicaSets } = begun
  const newReplicaSet = replicaSets.find(({ hash }) => hash === spec.template.hash) ?? null
  return {
    begun,
    at,
    second: wholeSecond(at),
    ...limitsOf(begun),
    newReplicaSet,
    oldReplicaSets: replicaSets.filter((one) => one !== newReplicaSet),
    revision: begun.revision,
    status: begun.status,
    replicaSets,
    orders: [],
    wakeAt: null,
  }
}

/** `maxSurge` and `maxUnavailable` in pods; Recreate has neither. */
export function limitsOf({ spec }: Pick<DeploymentState, 'spec'>): {
  readonly surge: Count
  readonly unavailable: Count
} {
  const { strategy, replicas } = spec
  if (strategy.kind === 'Recreate') return { surge: 0, unavailable: 0 }
  const { surge, unavailable } = fenceposts(strategy.maxSurge, strategy.maxUnavailable, replicas)
  return { surge, unavailable: Math.min(unavailable, replicas) }
}

/**
 * The state that a finished pass leaves: the very one that it began with if nothing was written.
 */
export function finishDraft({ begun, revision, status, replicaSets }: Draft): DeploymentState {
  const isSame =
    revision === begun.revision && status === begun.status && replicaSets === begun.replicaSets
  return isSame ? begun : { ...begun, revision, status, replicaSets }
}

/** The ReplicaSets as the pass saw them, the one that it has created included. */
export function seenReplicaSets(draft: Draft): readonly DeploymentReplicaSet[] {
  const { oldReplicaSets, newReplicaSet } = draft
  return newReplicaSet === null ? oldReplicaSets : [...oldReplicaSets, newReplicaSet]
}

export function recordEvent(draft: Draft, reason: string, message: string): void {
  const object = `Deployment/${draft.begun.spec.name}`
  draft.orders.push({
    kind: 'recordEvent',
    at: draft.at,
    type: 'Normal',
    reason,
    message,
    object,
  })
}
