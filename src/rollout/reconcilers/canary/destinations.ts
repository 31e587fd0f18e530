import type { TrafficDestination } from '../../contract.ts'
import type { RolloutState } from '../../state.ts'

/**
 * With a traffic router the stable and the canary Service share what it was last told; before it
 * was told anything everything is the stable's. Without one a Service answers from all pods.
 */
export function destinations(state: RolloutState): readonly TrafficDestination[] {
  const { strategy } = state.spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return []
  const { stable, canary } = servicesOf(state)
  if (stable === '' || canary === '') return []
  const maximum = strategy.trafficRouting.maxTrafficWeight
  const { weight, additional } = state.router
  const taken = additional.reduce((sum, one) => sum + one.weight, 0)
  return [
    { service: stable, weight: maximum - (weight ?? 0) - taken },
    { service: canary, weight: weight ?? 0 },
    ...additional.map((one) => ({ service: one.serviceName, weight: one.weight })),
  ]
}

function servicesOf(state: RolloutState): { readonly stable: string; readonly canary: string } {
  const { strategy } = state.spec
  if (strategy.kind !== 'canary') return { stable: '', canary: '' }
  const { pingPong, stableService, canaryService } = strategy
  if (pingPong === null) return { stable: stableService, canary: canaryService }
  return state.status.stablePingPong === 'ping'
    ? { stable: pingPong.pingService, canary: pingPong.pongService }
    : { stable: pingPong.pongService, canary: pingPong.pingService }
}
