import type { PodCohort } from '../../rollout/state.ts'
import type { Count } from '../../units/amounts.ts'
import { between, type Instant } from '../../units/time.ts'
import type { ReplicaSetView, Role } from '../view.ts'
import type { PodNumbers } from './podNumbers.ts'
import { podViews } from './pods.ts'

/** What Rollouts' and Experiments' ReplicaSets have in common. */
export interface SimulatedReplicaSet {
  readonly name: string
  readonly template: { readonly images: readonly string[] }
  readonly createdAt: Instant
  readonly scaleDownAt: Instant | null
  readonly want: Count
  readonly have: Count
  readonly available: Count
  readonly pods: readonly PodCohort[]
}

/** What a ReplicaSet is to its owner. */
export interface Place {
  readonly revision: number
  readonly roles: readonly Role[]
  /** The template of an Experiment; '' for a Rollout's. */
  readonly template: string
}

export function replicaSetView(
  one: SimulatedReplicaSet,
  place: Place,
  numbers: PodNumbers,
  now: Instant,
): ReplicaSetView {
  const { name, createdAt, template, have, available, scaleDownAt } = one
  return {
    name,
    age: between(createdAt, now),
    ...place,
    status: statusOf(one),
    images: template.images,
    replicas: have,
    available,
    scaleDownIn: scaleDownAt === null ? null : between(now, scaleDownAt),
    pods: podViews(one, numbers, now),
  }
}

function statusOf({ want, available }: SimulatedReplicaSet): string {
  if (available < want) return 'Progressing'
  return want === 0 ? 'ScaledDown' : 'Healthy'
}
