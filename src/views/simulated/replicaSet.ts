import { between, type Instant } from '../../units/time.ts'
import type { ReplicaSetView, Role } from '../view.ts'
import type { OwnedReplicaSet } from './owned.ts'
import type { PodNumbers } from './podNumbers.ts'
import { podViews } from './pods.ts'

/** What a ReplicaSet is to its owner. */
export interface Place {
  readonly revision: number
  readonly roles: readonly Role[]
  /** The template of an Experiment; '' for a Rollout's. */
  readonly template: string
}

export function replicaSetView(
  one: OwnedReplicaSet,
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

function statusOf({ want, available }: OwnedReplicaSet): string {
  if (available < want) return 'Progressing'
  return want === 0 ? 'ScaledDown' : 'Healthy'
}
