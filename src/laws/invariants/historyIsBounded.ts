import type { Invariant } from '../invariant.ts'
import { everyPassage, isScalePending, ordersOf, othersOf } from '../readings/passage.ts'

export const historyIsBounded: Invariant = everyPassage(
  'history is bounded',
  'Of old ReplicaSets the last revisionHistoryLimit are kept, and beyond them only those that ' +
    'still have pods.',
  (passage) => {
    const { now, was } = passage
    const limit = now.spec.revisionHistoryLimit
    const others = othersOf(now)
    const names = new Set(was?.replicaSets.map((one) => one.name))
    const gone = ordersOf(passage, 'deleteReplicaSet').filter((one) => names.has(one.replicaSet))
    if (gone.length > 0 && others.length < limit) {
      return `${gone[0]?.replicaSet} is deleted, and ${others.length} of ${limit} are left`
    }
    if (now.failure !== '' || now.spec.refused !== '' || isScalePending(now)) return null
    const surplus = others.slice(0, Math.max(0, others.length - limit))
    const empty = surplus.find((one) => one.want === 0 && one.have === 0)
    return empty === undefined
      ? null
      : `${empty.name} is kept, without pods and beyond the last ${limit}`
  },
)
