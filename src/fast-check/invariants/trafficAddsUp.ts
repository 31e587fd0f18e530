import type { Invariant } from '../invariant.ts'
import { everyTurn } from '../readings/turn.ts'

export const trafficAddsUp: Invariant = everyTurn(
  'traffic adds up',
  'Every request is answered by a pod that was ready, or refused; nobody answers for a ' +
    'ReplicaSet without ready pods.',
  ({ world, before, was }) => {
    const { traffic } = world
    if (traffic === null) return null
    const answered = traffic.served.reduce((sum, one) => sum + one.requests, 0)
    if (answered + traffic.refused < traffic.sent) {
      return `${traffic.sent} requests were sent, and ${answered + traffic.refused} accounted for`
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
