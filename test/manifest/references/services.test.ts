import { describe, expect, it } from 'vitest'
import { againstReferences as against, blueGreen, canary, service } from '../given.ts'

const both = canary({ canaryService: 'c', stableService: 's' })

describe('the Services of a Rollout', () => {
  it('exist: stable is looked up first', () => {
    expect(against(both)).toEqual([
      'spec.strategy.canary.stableService: Invalid value: "s": service "s" not found',
      'spec.strategy.canary.canaryService: Invalid value: "c": service "c" not found',
    ])
    expect(against(both, service('c'), service('s'))).toEqual([])
  })

  it('exist in its namespace', () => {
    const elsewhere = service('a', { metadata: { namespace: 'other' } })
    expect(against(blueGreen({ activeService: 'a' }), elsewhere)).toEqual([
      'spec.strategy.blueGreen.activeService: Invalid value: "a": service "a" not found',
    ])
  })

  it('may be ping and pong', () => {
    const pingPong = { pingService: 'p', pongService: 'q' }
    expect(against(canary({ pingPong }), service('p'))).toEqual([
      'spec.strategy.canary.pingPong.pongService: Invalid value: "q": service "q" not found',
    ])
  })

  it('select only what the template is labelled with, but for the hash', () => {
    const selector = { app: 'other', tier: 'web', 'rollouts-pod-template-hash': 'x' }
    const place = 'spec.strategy.blueGreen.activeService: Invalid value: "a"'
    expect(
      against(blueGreen({ activeService: 'a' }), service('a', { spec: { selector } })),
    ).toEqual([
      `${place}: Service "a" has unmatch label "app" in rollout`,
      `${place}: Service "a" has unmatch label "tier" in rollout`,
    ])
  })

  it('belong to no other Rollout', () => {
    const owned = (by: string) =>
      service('a', {
        metadata: { annotations: { 'argo-rollouts.argoproj.io/managed-by-rollouts': by } },
      })
    expect(against(blueGreen({ activeService: 'a' }), owned('demo'))).toEqual([])
    expect(against(blueGreen({ activeService: 'a' }), owned('other'))).toEqual([
      'spec.strategy.blueGreen.activeService: Invalid value: "a": Service "a" is managed by another Rollout',
    ])
  })
})
