import { describe, expect, it } from 'vitest'
import { linkIngress, linkService, linkVirtualService } from '../../../src/manifest/lint/link.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { blueGreen, canary, service, viewOfRollout } from '../given.ts'

const annotation = 'argo-rollouts.argoproj.io/managed-by-rollouts'

function ownedBy(object: JsonObject): unknown {
  return (object.metadata as { annotations?: JsonObject }).annotations?.[annotation]
}

describe('a Service', () => {
  const rollout = canary({ canaryService: 'web', stableService: 'web' })

  it('belongs to the Rollout that names it, in the last role', () => {
    const linked = linkService(service('web'), [viewOfRollout(rollout)])
    expect(linked.owner).toBe('demo')
    expect(linked.at).toEqual(['spec', 'strategy', 'canary', 'stableService'])
    expect(ownedBy(linked.object)).toBe('demo')
  })

  it('is found as a ping and as an active one', () => {
    const pingPong = canary({ pingPong: { pingService: 'a', pongService: 'b' } })
    expect(linkService(service('b'), [viewOfRollout(pingPong)]).at?.at(-1)).toBe('pongService')
    const active = blueGreen({ activeService: 'a' })
    expect(linkService(service('a'), [viewOfRollout(active)]).at?.at(-1)).toBe('activeService')
  })

  it('belongs to whom it says if none names it', () => {
    const other = service('other', { metadata: { annotations: { [annotation]: 'x' } } })
    expect(linkService(other, [viewOfRollout(rollout)])).toEqual({
      object: other,
      owner: 'x',
      at: null,
    })
  })
})

describe('an Ingress', () => {
  const ingress = (name: string): JsonObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'in' },
    spec: { rules: [{ http: { paths: [{ backend: { service: { name } } }] } }] },
  })
  const routed = (router: JsonObject): JsonObject =>
    canary({ canaryService: 'c', stableService: 's', trafficRouting: router })

  it.each<[string, JsonObject, string]>([
    ['nginx', { nginx: { stableIngress: 'in' } }, 's'],
    ['alb', { alb: { ingress: 'in', servicePort: 80 } }, 's'],
    ['the root of alb', { alb: { ingress: 'in', servicePort: 80, rootService: 'r' } }, 'r'],
    ['smi', { smi: { rootService: 'r' } }, 'r'],
  ])('belongs to the Rollout of %s whose Service it names', (_, router, name) => {
    const views = [viewOfRollout(routed(router))]
    expect(linkIngress(ingress(name), views).owner).toBe('demo')
    expect(linkIngress(ingress('else'), views).owner).toBe('')
  })

  it('is not looked for behind a Rollout without a router', () => {
    const views = [canary(), routed({ nginx: { stableIngress: 'in' } })].map(viewOfRollout)
    expect(linkIngress(ingress('s'), views).owner).toBe('')
  })
})

describe('a VirtualService', () => {
  const object = { kind: 'VirtualService', metadata: { name: 'vs' } }
  const istio = (fields: JsonObject): JsonObject => canary({ trafficRouting: { istio: fields } })

  it('belongs to the Rollout that names it, alone or in a list', () => {
    for (const fields of [
      { virtualService: { name: 'vs' } },
      { virtualServices: [{ name: 'x' }, { name: 'vs' }] },
    ]) {
      expect(linkVirtualService(object, [viewOfRollout(istio(fields))]).owner).toBe('demo')
    }
    const other = istio({ virtualService: { name: 'x' } })
    expect(linkVirtualService(object, [viewOfRollout(other)]).owner).toBe('')
  })

  it('is not looked for behind a Rollout without Istio', () => {
    const views = [canary(), istio({ virtualService: { name: 'vs' } })].map(viewOfRollout)
    expect(linkVirtualService(object, views).owner).toBe('')
  })
})
