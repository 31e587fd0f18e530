import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routerKinds } from '../../src/routers/process.ts'
import {
  assignEach,
  assignTraffic,
  type Destination,
  type PodRouter,
  redirectTraffic,
  startTraffic,
} from '../../src/routers/traffic.ts'

const RUNS = { seed: 20260105, numRuns: 150 }
const podRouters: readonly PodRouter[] = ['roundRobin', 'kubeProxyIptables']

const basic = (stable: number, canary: number): readonly Destination[] => [
  {
    service: 'shop',
    weight: 1,
    cohorts: [
      { replicaSet: 'stable', ready: stable },
      { replicaSet: 'canary', ready: canary },
    ],
  },
]
const routed = (weight: number, stable: number, canary: number): readonly Destination[] => [
  {
    service: 'stable',
    weight: 100 - weight,
    cohorts: [{ replicaSet: 'stable', ready: stable }],
  },
  { service: 'canary', weight, cohorts: [{ replicaSet: 'canary', ready: canary }] },
]

const small = fc.nat(4)
const anyDestinations = fc.oneof(
  fc.tuple(small, small).map(([stable, canary]) => basic(stable, canary)),
  fc
    .tuple(fc.nat(100), small, small)
    .map(([weight, stable, canary]) => routed(weight, stable, canary)),
)

describe('traffic', () => {
  it('is the same in counts as request by request, over changes of weights and pods', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...routerKinds),
        fc.constantFrom(...podRouters),
        fc.array(fc.tuple(anyDestinations, fc.nat(300)), { minLength: 1, maxLength: 3 }),
        (router, pods, segments) => {
          const destinations = segments[0]?.[0] ?? []
          const start = startTraffic({ router, pods, destinations, seed: 8 })
          let [fast, slow] = [start, start]
          for (const [next, requests] of segments) {
            const counted = assignTraffic(redirectTraffic(fast, next), requests)
            const named = assignEach(redirectTraffic(slow, next), requests)
            const countOf = (service: string, replicaSet: string) =>
              named.assignments.filter(
                (one) => one?.service === service && one.replicaSet === replicaSet,
              ).length
            expect(counted.requests).toEqual(
              next.map(({ service, cohorts }) =>
                cohorts.map(({ replicaSet }) => countOf(service, replicaSet)),
              ),
            )
            expect(counted.refused).toBe(named.assignments.filter((one) => one === null).length)
            expect(counted.state.taken).toEqual(named.state.taken)
            fast = counted.state
            slow = named.state
          }
        },
      ),
      RUNS,
    )
  })

  it('of a basic canary goes to pods, whatever weight was meant', () => {
    const destinations = basic(4, 1)
    const start = startTraffic({ router: 'traefik', pods: 'roundRobin', destinations, seed: 1 })
    expect(assignTraffic(start, 100)).toMatchObject({ requests: [[80, 20]], refused: 0 })
  })

  it('of a routed canary goes by weight, whatever pods there are', () => {
    const destinations = routed(20, 1, 50)
    const start = startTraffic({ router: 'traefik', pods: 'roundRobin', destinations, seed: 1 })
    expect(assignTraffic(start, 100)).toMatchObject({ requests: [[80], [20]], refused: 0 })
  })

  it('names every pod of a ReplicaSet in turn', () => {
    const destinations = basic(2, 1)
    const start = startTraffic({ router: 'nginx', pods: 'roundRobin', destinations, seed: 1 })
    const named = assignEach(start, 6).assignments.map((one) => `${one?.replicaSet} ${one?.pod}`)
    const turn = ['stable 0', 'canary 0', 'stable 1']
    expect(named).toEqual([...turn, ...turn])
  })

  it('for a Service without ready pods is refused, except by ingress-nginx', () => {
    const destinations = routed(20, 3, 0)
    const traefik = startTraffic({ router: 'traefik', pods: 'roundRobin', destinations, seed: 1 })
    expect(assignTraffic(traefik, 100)).toMatchObject({ requests: [[80], [0]], refused: 20 })
    const nginx = startTraffic({
      router: 'ingressNginx',
      pods: 'roundRobin',
      destinations,
      seed: 1,
    })
    expect(assignTraffic(nginx, 100)).toMatchObject({ requests: [[100], [0]], refused: 0 })
  })

  it('begins a new cycle when a weight is written, but not when a pod comes', () => {
    const start = startTraffic({
      router: 'traefik',
      pods: 'roundRobin',
      destinations: routed(5, 3, 1),
      seed: 1,
    })
    const { state } = assignTraffic(start, 18)
    const canaries = (next: readonly Destination[], requests: number) =>
      assignTraffic(redirectTraffic(state, next), requests).requests[1]
    expect(canaries(routed(5, 3, 2), 1)).toEqual([1])
    expect(canaries(routed(6, 3, 1), 1)).toEqual([0])
  })

  it('is refused altogether where there is no destination', () => {
    const start = startTraffic({ router: 'nginx', pods: 'roundRobin', destinations: [], seed: 1 })
    expect(assignTraffic(start, 5)).toMatchObject({ requests: [], refused: 5 })
  })

  it('survives JSON', () => {
    const destinations = routed(20, 3, 2)
    const start = startTraffic({
      router: 'envoyWeightedClusters',
      pods: 'kubeProxyIptables',
      destinations,
      seed: 1,
    })
    const { state } = assignTraffic(start, 50)
    expect(assignTraffic(JSON.parse(JSON.stringify(state)), 50)).toEqual(assignTraffic(state, 50))
  })
})
