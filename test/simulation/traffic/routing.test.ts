import { describe, expect, it } from 'vitest'
import { ledAnew, routingOf } from '../../../src/simulation/traffic/routing.ts'
import { blueGreen, canary, routed, updating } from '../../rollout/given.ts'

const routing = (plan: Parameters<typeof updating>[0], router: object = {}) => {
  const state = updating(plan)
  return routingOf({ ...state, router: { ...state.router, ...router } }, plan.manifests, null)
}

describe('a Rollout leads requests', () => {
  it('with the balancer of its traffic provider, or a plain round robin', () => {
    expect(routing(routed()).router).toBe('envoyWeightedClusters')
    expect(routing(canary()).router).toBe('roundRobin')
    expect(routing(blueGreen()).router).toBe('roundRobin')
    expect(routingOf(updating(routed()), [], 'nginx').router).toBe('nginx')
  })

  it('by its managed routes first, in the order of managedRoutes', () => {
    const beta = { name: 'beta', match: [] }
    const shadow = { name: 'shadow', match: [], percentage: 5 }
    const stray = { name: 'stray', match: [] }
    const { routes } = routing(routed(), { headerRoutes: [stray, beta], mirrorRoutes: [shadow] })
    expect(routes).toEqual([
      { kind: 'header', route: beta },
      { kind: 'mirror', route: shadow },
    ])
  })

  it('past the Services that its strategy names', () => {
    const { front } = routing(blueGreen())
    expect(front.named).toEqual(['demo-active', 'demo-preview'])
    expect(front.labels).toEqual({ app: 'demo' })
  })

  it('anew is what it would be from the manifests, whatever the router was told since', () => {
    for (const plan of [canary(), routed(), blueGreen()]) {
      const state = updating(plan)
      const beta = { name: 'beta', match: [] }
      const told = { ...state, router: { ...state.router, weight: 20, headerRoutes: [beta] } }
      const before = routingOf(state, plan.manifests, null)
      expect(ledAnew(before, told)).toEqual(routingOf(told, plan.manifests, null))
    }
  })
})
