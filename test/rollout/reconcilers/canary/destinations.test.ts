import { describe, expect, it } from 'vitest'
import { destinations } from '../../../../src/rollout/reconcilers/canary/destinations.ts'
import { noRouter } from '../../../../src/rollout/routing.ts'
import { blueGreen, canary, routed, updating } from '../../given.ts'

const told = (weight: number, additional: typeof noRouter.additional = []) => ({
  router: { ...noRouter, weight, additional },
})

describe('users’ traffic', () => {
  it('is shared by stable and canary Service as the router was last told', () => {
    expect(destinations(updating(routed(), told(25)))).toEqual([
      { service: 'demo-stable', weight: 75, subset: null },
      { service: 'demo-canary', weight: 25, subset: null },
    ])
  })

  it('is taken from the stable by an Experiment', () => {
    const additional = [{ weight: 5, serviceName: 'demo-x', podTemplateHash: 'v2' }]
    expect(destinations(updating(routed(), told(25, additional)))).toEqual([
      { service: 'demo-stable', weight: 70, subset: null },
      { service: 'demo-canary', weight: 25, subset: null },
      { service: 'demo-x', weight: 5, subset: null },
    ])
  })

  it('goes to ping and pong by their roles', () => {
    const plan = routed({ pingPong: { pingService: 'ping', pongService: 'pong' } })
    const state = updating(plan, { ...told(25), status: { stablePingPong: 'ping' } })
    expect(destinations(state).map(({ service }) => service)).toEqual(['ping', 'pong'])
    const first = updating(plan, told(25))
    expect(destinations(first).map(({ service }) => service)).toEqual(['pong', 'ping'])
  })

  it('goes to every pod alike without a router', () => {
    expect(destinations(updating(canary()))).toEqual([])
    expect(destinations(updating(blueGreen()))).toEqual([])
  })
})

describe('behind a router', () => {
  const without = (...missing: ('stableService' | 'canaryService')[]) => {
    const state = updating(routed(), told(25))
    const { strategy } = state.spec
    if (strategy.kind !== 'canary') throw new Error('no canary')
    const gone = Object.fromEntries(missing.map((key) => [key, '']))
    return destinations({ ...state, spec: { ...state.spec, strategy: { ...strategy, ...gone } } })
  }

  it('nothing is divided as long as one of the two sides has no name', () => {
    expect(without()).toHaveLength(2)
    expect([without('stableService'), without('canaryService')]).toEqual([[], []])
    expect(without('stableService', 'canaryService')).toEqual([])
  })

  it('everything is the stable’s before it was told anything', () => {
    expect(destinations(updating(routed())).map(({ weight }) => weight)).toEqual([100, 0])
  })
})

it('without a router users come through the stable Service, where there is one', () => {
  const stable = { stableService: 'demo-stable', canaryService: 'demo-canary' }
  expect(destinations(updating(canary(stable)))).toEqual([
    { service: 'demo-stable', weight: 100, subset: null },
  ])
})
