import type { ReplicaSet } from '../../cluster/objects.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage } from '../readings/passage.ts'

export const podsAreAsOrdered: Invariant = everyPassage(
  'pods are as ordered',
  'Every ReplicaSet has the pods it wants; those that started are ready, and available ' +
    'minReadySeconds later.',
  ({ at, now }) => {
    for (const one of now.replicaSets) {
      const message = objectionTo(one, at)
      if (message !== null) return `${one.name} ${message}`
    }
    return null
  },
)

function objectionTo(one: ReplicaSet, at: Instant): string | null {
  const { want, have, ready, available, pods, minReadySeconds } = one
  if (have !== want) return `has ${have} pods and wants ${want}`
  const settled = seconds(minReadySeconds)
  let counted = 0
  let started = 0
  let settledPods = 0
  for (const { count, createdAt, readyAt } of pods) {
    if (createdAt > at || (readyAt !== null && readyAt < createdAt)) return 'has pods of the future'
    counted += count
    if (readyAt === null) continue
    started += count
    if (after(readyAt, settled) <= at) settledPods += count
  }
  if (counted !== have) return `has ${counted} pods and counts ${have}`
  if (started !== ready) return `has ${started} ready pods and counts ${ready}`
  return settledPods === available
    ? null
    : `counts ${available} available pods, and ${settledPods} have been ready for ` +
        `${minReadySeconds}s`
}
