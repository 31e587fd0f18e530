import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { againstReferences, canary, service } from '../given.ts'

const at = 'spec.strategy.canary.trafficRouting.istio'

function against(istio: JsonObject, ...others: readonly JsonObject[]): readonly string[] {
  const object = canary({ stableService: 's', canaryService: 'c', trafficRouting: { istio } })
  return againstReferences(object, service('s'), service('c'), ...others)
}

function virtualService(name: string, namespace = 'default'): JsonObject {
  const route = [{ destination: { host: 's' } }, { destination: { host: 'c' } }]
  return {
    apiVersion: 'networking.istio.io/v1beta1',
    kind: 'VirtualService',
    metadata: { name, namespace },
    spec: { http: [{ name: 'primary', route }] },
  }
}

describe('a VirtualService', () => {
  it('is named once', () => {
    const text = `${at}: Internal error: either VirtualService or VirtualServices must be configured`
    expect(against({})).toEqual([text])
    expect(against({ virtualService: { name: 'v' }, virtualServices: [{ name: 'v' }] })).toEqual([
      text,
    ])
  })

  it('exists', () => {
    expect(against({ virtualService: { name: 'v' } })).toEqual([
      `${at}.virtualService.name: Invalid value: "v": virtualservices.networking.istio.io "v" not found`,
    ])
    expect(against({ virtualService: { name: 'v' } }, virtualService('v'))).toEqual([])
  })

  it('may be one of another namespace', () => {
    const elsewhere = virtualService('v', 'mesh')
    expect(against({ virtualServices: [{ name: 'v.mesh' }] }, elsewhere)).toEqual([])
    expect(against({ virtualService: { name: 'v.mesh.cluster.local' } }, elsewhere)).toEqual([])
    expect(against({ virtualServices: [{ name: 'v' }] }, elsewhere)).toEqual([
      `${at}.virtualServices.name: Invalid value: "v": virtualservices.networking.istio.io "v" not found`,
    ])
  })

  it('has the routes that the Rollout names', () => {
    const entry = { name: 'v', routes: ['other'] }
    expect(against({ virtualService: entry }, virtualService('v'))).toEqual([
      `${at}.virtualService.name: Invalid value: "v": Istio VirtualService has invalid HTTP routes. Error: HTTP Route 'other' is not found in the defined Virtual Service.`,
    ])
  })
})
