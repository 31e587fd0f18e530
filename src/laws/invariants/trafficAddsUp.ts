import type { Traffic } from '../../timeline/world.ts'
import type { Invariant } from '../invariant.ts'
import { measuredIn } from '../readings/freshMeasurements.ts'
import { everyPassage } from '../readings/passage.ts'

export const trafficAddsUp: Invariant = everyPassage(
  'traffic adds up',
  'Every request is answered by a pod that was ready, or refused; nobody answers for a ' +
    'ReplicaSet without ready pods.',
  (passage) => {
    const { world, before, was } = passage
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
      const idle = was?.replicaSets.every((one) => one.hash !== hash || one.ready === 0) ?? false
      const isNow = world.rollout?.replicaSets.some((one) => one.hash === hash && one.ready > 0)
      if (idle && !isNow && requests > (known?.requests ?? 0)) return `${hash} answers without pods`
    }
    return null
  },
)

/** Requests that were answered or refused beyond those of users. */
function strangersIn({ served, refused, sent }: Traffic): number {
  return served.reduce((sum, one) => sum + one.requests, refused) - sent
}
