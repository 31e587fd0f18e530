import { describe, expect, it } from 'vitest'
import { type Between, wayOf } from '../../../src/simulation/traffic/destinations.ts'
import { users } from '../../../src/simulation/traffic/trafficPlan.ts'
import type { ManagedRoute, Routing } from '../../../src/timeline/traffic.ts'
import { networkOf, pods } from './given.ts'

const groups = [pods('v1', 3), pods('v2', 1)]
const selector = { app: 'web' }
const services = [
  { name: 'db', selector: { app: 'db' }, hash: '' },
  { name: 'web-canary', selector, hash: 'v2' },
  { name: 'web', selector, hash: '' },
  { name: 'web-stable', selector, hash: 'v1' },
]
const all = [
  { replicaSet: 'v1', ready: 3 },
  { replicaSet: 'v2', ready: 1 },
]
const [v1, v2] = all.map((one) => [one])
const around = (routing: Partial<Routing>, more: Partial<Between> = {}): Between => ({
  network: networkOf(routing, services),
  pods: groups,
  experiments: [],
  ...more,
})
const to = (service: string, weight: number) => ({ service, weight, subset: null })
const split = [to('web-stable', 80), to('web-canary', 20)]

describe('everybody', () => {
  it('comes through the Service in front of all pods where nothing is led', () => {
    expect(wayOf(users, around({})).destinations).toEqual([
      { service: 'web', weight: 100, cohorts: all },
    ])
  })

  it('does so without any Service, and past those that the strategy names', () => {
    const front = { labels: selector, selector: { matchLabels: selector }, named: ['web'] }
    expect(wayOf(users, around({ front })).destinations).toEqual([
      { service: 'all pods', weight: 100, cohorts: all },
    ])
  })

  it('is split by weight, and led to the Services’ own pods', () => {
    expect(wayOf(users, around({ destinations: split })).destinations).toEqual([
      { service: 'web-stable', weight: 80, cohorts: v1 },
      { service: 'web-canary', weight: 20, cohorts: v2 },
    ])
  })

  it('is split by subsets of the pods behind a host', () => {
    const destinations = [
      { service: '', weight: 50, subset: { name: 'stable', hash: 'v1' } },
      { service: '', weight: 50, subset: { name: 'canary', hash: 'v2' } },
    ]
    expect(wayOf(users, around({ destinations, host: 'web' })).destinations).toEqual([
      { service: 'web/stable', weight: 50, cohorts: v1 },
      { service: 'web/canary', weight: 50, cohorts: v2 },
    ])
    // A host that selects the stable pods alone leaves nobody in the canary's subset.
    expect(wayOf(users, around({ destinations, host: 'web-stable' })).destinations).toEqual([
      { service: 'web-stable/stable', weight: 50, cohorts: v1 },
      { service: 'web-stable/canary', weight: 50, cohorts: [] },
    ])
  })

  it('finds nobody behind a Service that is not there', () => {
    const destinations = [to('gone', 100)]
    expect(wayOf(users, around({ destinations })).destinations).toEqual([
      { service: 'gone', weight: 100, cohorts: [] },
    ])
  })
})

describe('a group', () => {
  const routes: readonly ManagedRoute[] = [
    {
      kind: 'header',
      route: {
        name: 'testers',
        match: [{ headerName: 'X-Tester', headerValue: { exact: 'yes' } }],
      },
    },
    {
      kind: 'mirror',
      route: { name: 'shadow', match: [{ path: { prefix: '/api' } }], percentage: 30 },
    },
  ]
  const routing = { destinations: split, routes, provider: 'istio' }
  const canary = [{ service: 'web-canary', weight: 100, cohorts: v2 }]

  it('asks the Service that it names, whatever is routed', () => {
    const inside = { ...users, service: 'web', headers: { 'x-tester': 'yes' } }
    expect(wayOf(inside, around(routing)).destinations).toEqual([
      { service: 'web', weight: 100, cohorts: all },
    ])
  })

  it('goes to the canary by the first route that takes its requests', () => {
    const testers = { ...users, headers: { 'x-tester': 'yes' }, path: '/api' }
    expect(wayOf(testers, around(routing))).toEqual({ destinations: canary, mirror: null })
    const reversed = wayOf(testers, around({ ...routing, routes: routes.toReversed() }))
    expect(reversed.mirror).toEqual({ percentage: 30, cohorts: v2 })
    expect(reversed.destinations.map(({ weight }) => weight)).toEqual([80, 20])
  })

  it('goes by weight, and is copied to the canary, where a mirror route takes it', () => {
    const { destinations, mirror } = wayOf({ ...users, path: '/api/cart' }, around(routing))
    expect(destinations.map(({ weight }) => weight)).toEqual([80, 20])
    expect(mirror).toEqual({ percentage: 30, cohorts: v2 })
    expect(wayOf(users, around(routing)).mirror).toBeNull()
  })
})
