import { describe, expect, it } from 'vitest'
import { destinationsOf } from '../../src/rollout/destinations.ts'
import { blueGreen, canary, routed, updating } from './given.ts'

const told = (plan: Parameters<typeof updating>[0], router: object = {}, status: object = {}) => {
  const state = updating(plan, { status })
  return destinationsOf({ ...state, router: { ...state.router, ...router } })
}
const to = (service: string, weight: number) => ({ service, weight, subset: null })

describe('traffic goes', () => {
  it('to every pod alike where no Service is the controller’s, or the canary’s alone', () => {
    expect(told(canary())).toEqual([])
    expect(told(canary({ canaryService: 'demo-canary' }))).toEqual([])
  })

  it('to the stable Service where nothing routes', () => {
    const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }
    expect(told(canary(services))).toEqual([to('demo-stable', 100)])
  })

  it('by weight where something does, what experiments get taken from the stable’s share', () => {
    expect(told(routed())).toEqual([to('demo-stable', 100), to('demo-canary', 0)])
    const additional = [{ weight: 5, serviceName: 'exp', podTemplateHash: 'v3' }]
    expect(told(routed(), { weight: 20, additional })).toEqual([
      to('demo-stable', 75),
      to('demo-canary', 20),
      to('exp', 5),
    ])
  })

  it('by the part that ping and pong play', () => {
    const services = { canaryService: '', stableService: '' }
    const pingPong = { pingService: 'ping', pongService: 'pong' }
    const plan = routed({ ...services, pingPong })
    expect(told(plan, { weight: 20 }, { stablePingPong: 'ping' })).toEqual([
      to('ping', 80),
      to('pong', 20),
    ])
    expect(told(plan, { weight: 20 }, { stablePingPong: 'pong' })).toEqual([
      to('pong', 80),
      to('ping', 20),
    ])
  })

  it('to subsets of a host where a DestinationRule is named, without any Service', () => {
    const rule = { name: 'web', canarySubsetName: 'new', stableSubsetName: 'old' }
    const { rollout, ...rest } = routed()
    const { strategy } = rollout
    if (strategy.kind !== 'canary' || strategy.trafficRouting === null)
      throw new Error('no routing')
    const trafficRouting = {
      ...strategy.trafficRouting,
      source: { istio: { destinationRule: rule } },
    }
    const bare = { ...strategy, canaryService: '', stableService: '', trafficRouting }
    const plan = { ...rest, rollout: { ...rollout, strategy: bare } }
    expect(told(plan)).toEqual([
      { service: '', weight: 100, subset: { name: 'old', hash: '' } },
      { service: '', weight: 0, subset: { name: 'new', hash: '' } },
    ])
    expect(told(plan, { weight: 50, stableHash: 'v1', canaryHash: 'v2' })).toEqual([
      { service: '', weight: 50, subset: { name: 'old', hash: 'v1' } },
      { service: '', weight: 50, subset: { name: 'new', hash: 'v2' } },
    ])
  })

  it('to the active Service', () => {
    expect(told(blueGreen())).toEqual([to('demo-active', 100)])
  })
})
