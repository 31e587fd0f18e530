import { describe, expect, it } from 'vitest'
import type { RouterKind } from '../../src/routers/process.ts'
import { furthestFromDeclared, servedShare } from '../../src/routers/servedShare.ts'
import { weighted } from './sequence.ts'

const ask = (router: RouterKind, weights: readonly number[], requests: number) => ({
  router,
  backends: weighted(...weights),
  requests,
  seed: 1,
})

describe('the served share', () => {
  it('stands beside the declared one', () => {
    expect(servedShare(ask('traefik', [95, 5], 100))).toEqual([
      { name: 'stable', requests: 95, share: 0.95, declared: 0.95 },
      { name: 'canary', requests: 5, share: 0.05, declared: 0.05 },
    ])
  })

  it('is nothing while the first canary request is yet to come', () => {
    const canary = (router: RouterKind, requests: number) =>
      servedShare(ask(router, [95, 5], requests))[1]?.requests
    expect([canary('nginx', 10), canary('nginx', 11)]).toEqual([0, 1])
    expect([canary('traefik', 18), canary('traefik', 19)]).toEqual([0, 1])
    expect([canary('haproxyRoundRobin', 19), canary('haproxyRoundRobin', 20)]).toEqual([0, 1])
  })

  it('is 0 of 0 in an empty window and without any weight', () => {
    expect(servedShare(ask('nginx', [1], 0))[0]?.share).toBe(0)
    expect(servedShare(ask('nginx', [0, 0], 10))[0]).toMatchObject({ share: 0, declared: 0 })
  })
})

describe('the furthest from the declared share', () => {
  it.each([
    ['nginx', [80, 20], 0.4],
    ['nginx', [95, 5], 0.5],
    ['apisix', [67, 33], 11.22],
  ] as const)('is, with %s and the weights %j, %d requests', (router, weights, expected) => {
    const furthest = Math.min(
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
        furthestFromDeclared({ ...ask(router, weights, 300), seed }, ['canary']),
      ),
    )
    expect(furthest).toBeCloseTo(expected, 9)
  })

  it('takes several backends as one side', () => {
    const pods = ask('roundRobin', [1, 1, 1, 1], 8)
    expect(furthestFromDeclared(pods, ['stable', 'canary'])).toBe(1)
    expect(furthestFromDeclared(pods, ['stable', 'experiment'])).toBe(0.5)
  })

  it('is all of it for a canary that nobody reaches', () => {
    expect(furthestFromDeclared(ask('ingressNginx', [0, 100], 50), ['canary'])).toBe(0)
    expect(
      furthestFromDeclared(ask('kubeProxyIptables', [0, 100], 50), ['stable']),
    ).toBeGreaterThan(9)
  })
})
