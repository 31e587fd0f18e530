import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Instant } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassageIn, ordersOf, type Passage, wasDone, withHash } from '../readings/passage.ts'
import { isFresh, restlessIn } from '../readings/restless.ts'

export const oldestPodsStay: Invariant = everyPassageIn(
  'the oldest pods stay',
  'A ReplicaSet that shrinks loses the pods that never started first, and then the youngest.',
  (timeline) => {
    const restless = restlessIn(timeline)
    return (passage) => objectionIn(passage, restless)
  },
)

function objectionIn(passage: Passage, restless: ReadonlySet<string>): string | null {
  const { now, was } = passage
  if (was === null || ordersOf(passage, 'evictPods').length > 0) return null
  if (wasDone(passage, 'lose', 'unready')) return null
  for (const one of was.replicaSets) {
    const left = withHash(now, one.hash)
    if (left === null || left.want >= one.want || grew(passage, one.name)) continue
    if (restless.has(one.hash) || isFresh(one, passage.at)) continue
    const message = objectionTo(one, left)
    if (message !== null) return `${one.name} ${message}`
  }
  return null
}

function grew(passage: Passage, name: string): boolean {
  return ordersOf(passage, 'scaleReplicaSet').some(
    ({ replicaSet, from, to }) => replicaSet === name && to > from,
  )
}

function objectionTo(before: ReplicaSet, left: ReplicaSet): string | null {
  const births = [...new Set(before.pods.map((pods) => pods.createdAt))].sort((a, b) => a - b)
  const shrunk = births.find((birth) => readyFrom(left, birth) < readyFrom(before, birth))
  if (shrunk === undefined) return null
  if (left.pods.some((pods) => pods.readyAt === null)) {
    return 'lost pods that were ready, and kept some that never were'
  }
  return births.some((birth) => birth > shrunk && readyFrom(left, birth) > 0)
    ? 'lost older pods, and kept younger ones'
    : null
}

function readyFrom({ pods }: ReplicaSet, birth: Instant): number {
  return pods
    .filter((one) => one.createdAt === birth && one.readyAt !== null)
    .reduce((sum, one) => sum + one.count, 0)
}
