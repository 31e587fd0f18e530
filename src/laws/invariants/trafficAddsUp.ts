import type { Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import type { Invariant } from '../invariant.ts'
import { measuredIn } from '../readings/freshMeasurements.ts'
import { everyPassage } from '../readings/passage.ts'

export const trafficAddsUp: Invariant = everyPassage(
  'traffic adds up',
  'Every request is answered by a pod that was ready, or refused; nobody answers for a ' +
    'ReplicaSet without ready pods.',
  (passage) => {
    const { world, before } = passage
    const { traffic } = world
    if (traffic === null) return null
    // A measurement that asks the application through its Service is answered, and no user sent it.
    const extra = strangersIn(traffic) - (before?.traffic ? strangersIn(before.traffic) : 0)
    if (extra < 0 || extra > measuredIn(passage).length) {
      const accounted = strangersIn(traffic) + traffic.sent
      return `${traffic.sent} requests were sent, and ${accounted} accounted for`
    }
    for (const { hash, requests, errors } of traffic.served) {
      if (errors > requests) return `${hash} answered ${requests} requests and failed ${errors}`
      const known = before?.traffic?.served.find((one) => one.hash === hash)
      if (requests < (known?.requests ?? 0)) return `${hash} takes back answers`
      const ready = [...readyPods(world, hash), ...(before === null ? [] : readyPods(before, hash))]
      const isIdle = ready.length > 0 && ready.every((count) => count === 0)
      if (isIdle && requests > (known?.requests ?? 0)) return `${hash} answers without pods`
    }
    return null
  },
)

// Of every ReplicaSet that goes by a hash; what a Deployment's pods answer is told by its name.
function readyPods({ rollout, experiments, remains }: World, hash: string): readonly number[] {
  const left = remains?.orphans ?? []
  const ofRollout = rollout === null ? left : [...rollout.replicaSets, ...rollout.orphans, ...left]
  return [
    ...ofRollout.filter((one) => one.hash === hash),
    ...experiments.flatMap(({ replicaSets }) =>
      replicaSets.filter(({ template }) => template.hash === hash),
    ),
  ].map(({ ready }) => ready)
}

/** Requests that were answered or refused beyond those of users. */
function strangersIn({ served, refused, sent }: Traffic): number {
  return served.reduce((sum, one) => sum + one.requests, refused) - sent
}
