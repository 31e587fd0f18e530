import type { Count } from '../../units/amounts.ts'
import { between, type Instant } from '../../units/time.ts'
import type { PodView } from '../view.ts'
import type { OwnedReplicaSet } from './owned.ts'
import { type PodNumbers, podNumbersOf } from './podNumbers.ts'

/**
 * The pods of a simulated ReplicaSet, the oldest first. Simulated pods run from their creation on.
 */
export function podViews(
  replicaSet: OwnedReplicaSet,
  numbers: PodNumbers,
  now: Instant,
): readonly PodView[] {
  const { name, pods, template } = replicaSet
  const taken = new Map<Instant, Count>()
  const views: PodView[] = []
  for (const { createdAt, count, readyAt } of pods) {
    const first = taken.get(createdAt) ?? 0
    taken.set(createdAt, first + count)
    const mine = podNumbersOf(numbers, name, createdAt).slice(first, first + count)
    const containers = template.images.length
    for (const number of mine) {
      views.push({
        name: `${name}-${String(number).padStart(4, '0')}`,
        age: between(createdAt, now),
        status: 'Running',
        readyContainers: readyAt === null ? 0 : containers,
        containers,
        restarts: 0,
      })
    }
  }
  return views
}
