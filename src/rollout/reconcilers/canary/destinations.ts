import { recordIn, textIn } from '../../../document/fields.ts'
import type { CanaryStrategy } from '../../../plan/strategy.ts'
import type { TrafficDestination } from '../../contract.ts'
import type { RolloutState } from '../../state.ts'

/**
 * With a traffic router the two sides share what it was last told; before it was told anything
 * everything is the stable's. Without one users come through the stable Service, which selects the
 * stable pods alone, and where there is none through a Service that answers from all pods.
 */
export function destinations(state: RolloutState): readonly TrafficDestination[] {
  const { strategy } = state.spec
  if (strategy.kind !== 'canary') return []
  const { stableService } = strategy
  if (strategy.trafficRouting === null) {
    return stableService === '' ? [] : [{ service: stableService, weight: 100, subset: null }]
  }
  const sides = sidesOf(state, strategy)
  if (sides === null) return []
  const maximum = strategy.trafficRouting.maxTrafficWeight
  const { weight, additional } = state.router
  const taken = additional.reduce((sum, one) => sum + one.weight, 0)
  return [
    { ...sides.stable, weight: maximum - (weight ?? 0) - taken },
    { ...sides.canary, weight: weight ?? 0 },
    ...additional.map((one) => ({ service: one.serviceName, weight: one.weight, subset: null })),
  ]
}

type Side = Omit<TrafficDestination, 'weight'>

// A DestinationRule splits one host by the labels of its pods, whatever Services there are beside
// it (`processRoutes`).
function sidesOf(
  state: RolloutState,
  strategy: CanaryStrategy,
): { readonly stable: Side; readonly canary: Side } | null {
  const rule = recordIn(recordIn(strategy.trafficRouting?.source, 'istio'), 'destinationRule')
  if (rule !== null) {
    const { stableHash, canaryHash } = state.router
    const subset = (key: string, hash: string | null): Side => ({
      service: '',
      subset: { name: textIn(rule, key), hash: hash ?? '' },
    })
    return {
      stable: subset('stableSubsetName', stableHash),
      canary: subset('canarySubsetName', canaryHash),
    }
  }
  const { stable, canary } = servicesOf(state, strategy)
  if (stable === '' || canary === '') return null
  return {
    stable: { service: stable, subset: null },
    canary: { service: canary, subset: null },
  }
}

function servicesOf(
  { status }: RolloutState,
  { pingPong, stableService, canaryService }: CanaryStrategy,
): { readonly stable: string; readonly canary: string } {
  if (pingPong === null) return { stable: stableService, canary: canaryService }
  return status.stablePingPong === 'ping'
    ? { stable: pingPong.pingService, canary: pingPong.pongService }
    : { stable: pingPong.pongService, canary: pingPong.pingService }
}
