import type { ReplicaSet } from '../../rollout/state.ts'
import { between, type Instant } from '../../units/time.ts'
import type { ReplicaSetView, Role } from '../view.ts'
import type { PodNumbers } from './podNumbers.ts'
import { podViews } from './pods.ts'

/** Simulated ReplicaSets, the highest revision first, then by name. */
export function replicaSetViews(
  replicaSets: readonly ReplicaSet[],
  rolesOf: (hash: string) => readonly Role[],
  numbers: PodNumbers,
  now: Instant,
): readonly ReplicaSetView[] {
  return replicaSets
    .map((one): ReplicaSetView => {
      const { name, createdAt, revision, hash, template, have, available, scaleDownAt } = one
      return {
        name,
        age: between(createdAt, now),
        revision,
        status: statusOf(one),
        roles: rolesOf(hash),
        template: '',
        images: template.images,
        replicas: have,
        available,
        scaleDownIn: scaleDownAt === null ? null : between(now, scaleDownAt),
        pods: podViews(one, numbers, now),
      }
    })
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1))
}

function statusOf({ want, available }: ReplicaSet): string {
  if (available < want) return 'Progressing'
  return want === 0 ? 'ScaledDown' : 'Healthy'
}
