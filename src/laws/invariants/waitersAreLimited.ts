import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, isActedOn, isAtWork, othersOf, type Passage } from '../readings/passage.ts'

export const waitersAreLimited: Invariant = everyPassage(
  'those who wait are limited',
  'No more than scaleDownDelayRevisionLimit old ReplicaSets keep pods until their deadline, ' +
    'and of those of a blue-green Rollout the newest.',
  (passage) => {
    const { now } = passage
    const limit = now.spec.strategy.scaleDownDelayRevisionLimit
    if (limit === null || !isAtWork(now)) return null
    // What a Service still points at stays for that reason, and does not count.
    const waiting = othersOf(now).filter(
      (one) =>
        one.want > 0 &&
        one.scaleDownAt !== null &&
        now.services.every((service) => service.hash !== one.hash),
    )
    if (waiting.length > limit) {
      return `${waiting.map((one) => one.name).join(' and ')} wait, and ${limit} may`
    }
    // A canary's own rejects never were stable, and wait for nothing.
    const isPlain = !isActedOn(passage) && now.spec.strategy.kind === 'blueGreen'
    const gone = isPlain ? goneBefore(passage, waiting) : undefined
    return gone === undefined ? null : `${gone.name} has to go, and an older one may wait`
  },
)

// One that is newer than somebody who waits, and could have waited in its place.
function goneBefore(passage: Passage, waiting: readonly ReplicaSet[]): ReplicaSet | undefined {
  const { at, now, was } = passage
  return was?.replicaSets.find((one) => {
    const left = othersOf(now).find((other) => other.name === one.name)
    if (left === undefined || left.want > 0 || one.want === 0 || one.available < one.want) {
      return false
    }
    const isOver = one.scaleDownAt !== null && one.scaleDownAt <= at
    return !isOver && waiting.some((older) => older.revision < one.revision)
  })
}
