import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isAtWork, newOf, stableOf } from '../readings/passage.ts'

export const annotationsAreCurrent: Invariant = everyPassage(
  'annotations are current',
  'The new and the stable ReplicaSet carry the present spec.replicas as long as they have pods.',
  ({ now }) => {
    if (!isAtWork(now)) return null
    for (const one of [newOf(now), stableOf(now)]) {
      if (one !== null && one.want > 0 && one.desiredReplicas !== desiredOf(now)) {
        return `${one.name} remembers ${one.desiredReplicas} replicas of ${desiredOf(now)}`
      }
    }
    return null
  },
)
