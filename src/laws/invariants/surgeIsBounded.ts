import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import { surgeOf } from '../readings/bounds.ts'
import { desiredOf, everyPassage, ordersOf, totalOf } from '../readings/passage.ts'

export const surgeIsBounded: Invariant = everyPassage(
  'surge is bounded',
  'Without a traffic router no order to grow takes all ReplicaSets together above ' +
    'spec.replicas plus maxSurge.',
  (passage) => {
    const { now, was } = passage
    const surge = surgeOf(now)
    if (surge === null) return null
    const names = new Set(now.replicaSets.map((one) => one.name))
    let total = was === null ? 0 : totalOf(was.replicaSets, 'want')
    for (const { replicaSet, from, to } of ordersOf(passage, 'scaleReplicaSet')) {
      if (!names.has(replicaSet) && !owns(was, replicaSet)) continue
      total += to - from
      const limit = desiredOf(now) + surge
      if (to > from && total > limit) {
        return (
          `${replicaSet} grows from ${from} to ${to}, which makes ${total} pods of at ` +
          `most ${limit}`
        )
      }
    }
    return null
  },
)

function owns(rollout: RolloutState | null, name: string): boolean {
  return rollout?.replicaSets.some((one) => one.name === name) ?? false
}
