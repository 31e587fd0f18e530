import type { Network, Routing, SelectingService, Underway } from '../../timeline/traffic.ts'
import { sameJson } from '../../units/sameJson.ts'
import { after, earliest, type Instant } from '../../units/time.ts'
import type { Lag } from './trafficPlan.ts'

/** What is written now. */
export type WrittenNetwork = Pick<Network, 'services' | 'routing'>

const none: readonly Underway[] = []

/**
 * What is known by an instant where requests are led, once something has been written. Selectors
 * and weights arrive apart, each after its own lag; what is written twice in one instant is sent
 * once, as it was left.
 */
export function networkAt(
  before: Network,
  written: WrittenNetwork,
  lag: Lag,
  at: Instant,
): Network {
  let { services, routing } = before
  const underway: Underway[] = []
  for (const one of before.underway) {
    if (one.at > at) underway.push(one)
    else if (one.kind === 'services') services = one.services
    else routing = one.routing
  }
  if (lag.services === 0) services = written.services
  else if (!sameJson(lastServices(underway) ?? services, written.services)) {
    send(underway, { kind: 'services', at: after(at, lag.services), services: written.services })
  }
  if (lag.weights === 0) routing = written.routing
  else if (!sameJson(lastRouting(underway) ?? routing, written.routing)) {
    send(underway, { kind: 'weights', at: after(at, lag.weights), routing: written.routing })
  }
  return { services, routing, underway: underway.length === 0 ? none : underway }
}

function send(underway: Underway[], one: Underway): void {
  const known = underway.findIndex(({ kind, at }) => kind === one.kind && at === one.at)
  if (known >= 0) underway.splice(known, 1)
  underway.push(one)
}

function lastServices(underway: readonly Underway[]): readonly SelectingService[] | null {
  const last = underway.findLast(({ kind }) => kind === 'services')
  return last?.kind === 'services' ? last.services : null
}

function lastRouting(underway: readonly Underway[]): Routing | null {
  const last = underway.findLast(({ kind }) => kind === 'weights')
  return last?.kind === 'weights' ? last.routing : null
}

/** When something of what is on its way arrives; null: nothing is. */
export function arrivalAt(network: Network): Instant | null {
  let next: Instant | null = null
  const { underway } = network
  for (let index = 0; index < underway.length; index++) {
    next = earliest(next, (underway[index] as Underway).at)
  }
  return next
}
