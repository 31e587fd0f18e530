import { describe, expect, it } from 'vitest'
import { routeProblems } from '../../../src/manifest/references/virtualService.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { canary, viewOfRollout } from '../given.ts'

const to = (...hosts: readonly string[]): Json => hosts.map((host) => ({ destination: { host } }))
const subsets = (...names: readonly string[]): Json =>
  names.map((subset) => ({ destination: { host: 's', subset } }))

interface Given {
  readonly entry?: JsonObject
  readonly canary?: JsonObject
  readonly istio?: JsonObject
  readonly managedRoutes?: Json
}

function problems(spec: JsonObject, given: Given = {}): readonly string[] {
  const trafficRouting = { istio: given.istio ?? {}, managedRoutes: given.managedRoutes ?? [] }
  const services = { stableService: 's', canaryService: 'c' }
  const view = viewOfRollout(canary({ ...(given.canary ?? services), trafficRouting }))
  return routeProblems({ spec }, given.entry ?? {}, view)
}

const http = (text: string): string =>
  `Istio VirtualService has invalid HTTP routes. Error: ${text}`

describe('the routes of a VirtualService', () => {
  it('exist in one of three protocols', () => {
    expect(problems({})).toEqual([
      'Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService',
    ])
    expect(problems({ http: [{ route: to('s', 'c') }] })).toEqual([])
  })

  it('can be read', () => {
    expect(problems({ http: [{ route: 'x' }] })).toEqual([
      'Unable to get HTTP routes for Istio VirtualService',
    ])
    expect(problems({ tls: ['x'], tcp: [{ match: [{ port: '80' }] }] })).toEqual([
      'Unable to get TLS routes for Istio VirtualService',
      'Unable to get TCP routes for Istio VirtualService',
    ])
  })

  it('lead to both Services, by the first part of their hosts', () => {
    expect(problems({ http: [{ route: to('s.default.svc', 'c') }] })).toEqual([])
    expect(problems({ http: [{ route: to('s') }] })).toEqual([
      http("Canary Service 'c' not found in route"),
    ])
    expect(problems({ http: [{ route: to('c', '.s') }] })).toEqual([
      http("Stable Service 's' not found in route"),
    ])
  })

  it('lead to both subsets where there is a DestinationRule', () => {
    const istio = {
      destinationRule: { name: 'd', canarySubsetName: 'next', stableSubsetName: 'now' },
    }
    expect(problems({ http: [{ route: subsets('now', 'next') }] }, { istio })).toEqual([])
    expect(problems({ http: [{ route: subsets('now') }] }, { istio })).toEqual([
      http("Canary DestinationRule subset 'next' not found in route"),
    ])
    expect(problems({ http: [{ route: subsets('next') }] }, { istio })).toEqual([
      http("Stable DestinationRule subset 'now' not found in route"),
    ])
  })

  it('lead to pong as the stable Service before there is one', () => {
    const pingPong = { pingService: 'ping', pongService: 'pong' }
    expect(problems({ http: [{ route: to('ping') }] }, { canary: { pingPong } })).toEqual([
      http("Stable Service 'pong' not found in route"),
    ])
  })
})

describe('choosing routes', () => {
  const two = [
    { name: 'a', route: to('x') },
    { name: 'b', route: to('s', 'c') },
  ]
  const exactlyOne = (protocol: string, field: string): string =>
    `spec.${protocol}[] should be set in VirtualService and it must have exactly one route when omitting spec.strategy.canary.trafficRouting.istio.virtualService.${field}`

  it('goes by their names', () => {
    expect(problems({ http: two }, { entry: { routes: ['b'] } })).toEqual([])
    expect(problems({ http: two }, { entry: { routes: ['z'] } })).toEqual([
      http("HTTP Route 'z' is not found in the defined Virtual Service."),
    ])
  })

  it('without names needs a single one beside those that the controller manages', () => {
    expect(problems({ http: two })).toEqual([http(exactlyOne('http', 'routes'))])
    expect(problems({ http: two }, { managedRoutes: [{ name: 'a' }] })).toEqual([])
  })

  it('of TCP goes by port', () => {
    const tcp = [{ match: [{ port: 3306 }], route: to('s', 'c') }, { route: to('x') }]
    expect(problems({ tcp }, { entry: { tcpRoutes: [{ port: 3306 }] } })).toEqual([])
    expect(problems({ tcp }, { entry: { tcpRoutes: [{ port: 1 }] } })).toEqual([
      'Istio VirtualService has invalid TCP routes. Error: No matching TCP routes found in the defined Virtual Service.',
    ])
    expect(problems({ tcp })).toEqual([
      `Istio VirtualService has invalid TCP routes. Error: ${exactlyOne('tcp', 'tcpRoutes')}`,
    ])
  })

  it('of TLS goes by port and the whole set of server names', () => {
    const match = [{ port: 443, sniHosts: ['a', 'b'] }]
    const tls = [{ match, route: to('s', 'c') }]
    const by = (port: number, ...sniHosts: readonly string[]): readonly string[] =>
      problems({ tls }, { entry: { tlsRoutes: [{ port, sniHosts }] } })
    expect(by(443, 'b', 'a')).toEqual([])
    expect(by(443, 'a')).toHaveLength(1)
    expect(by(80, 'a', 'b')).toHaveLength(1)
  })
})
