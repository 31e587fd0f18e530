import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { againstReferences, canary, service } from '../given.ts'

const at = 'spec.strategy.canary.trafficRouting'

function against(trafficRouting: JsonObject, ...others: readonly JsonObject[]): readonly string[] {
  const object = canary({ stableService: 's', canaryService: 'c', trafficRouting })
  return againstReferences(object, service('s'), service('c'), ...others)
}

function ingress(name: string, backend: JsonObject): JsonObject {
  const rules = [{ http: { paths: [{ backend }] } }]
  const apiVersion = 'networking.k8s.io/v1'
  return { apiVersion, kind: 'Ingress', metadata: { name }, spec: { rules } }
}

const toStable = { service: { name: 's' } }

describe('an Ingress', () => {
  it('is named once', () => {
    const which = `${at}.nginx: Internal error: Either StableIngress or StableIngresses must be configured.`
    expect(against({ nginx: {} })).toEqual([`${which} Neither are configured.`])
    const both = { nginx: { stableIngress: 'i', stableIngresses: ['i'] } }
    expect(against(both, ingress('i', toStable))).toEqual([`${which} Both are configured.`])
  })

  it('exists', () => {
    expect(against({ nginx: { stableIngress: 'i' } })).toEqual([
      `${at}.nginx.stableIngress: Invalid value: "i": ingress.networking.k8s.io "i" not found`,
    ])
    expect(against({ alb: { servicePort: 80, ingress: 'i' } })).toEqual([
      `${at}.alb.ingress: Invalid value: "i": ingress.networking.k8s.io "i" not found`,
    ])
  })

  it('of a list is reported with the list, whose name nginx spells with a capital', () => {
    expect(against({ nginx: { stableIngresses: ['i', 'j'] } }, ingress('i', toStable))).toEqual([
      `${at}.nginx.StableIngresses: Invalid value: ["i","j"]: ingress.networking.k8s.io "j" not found`,
    ])
  })

  it('routes to the stable Service, in either version of the API', () => {
    const one = { nginx: { stableIngress: 'i' } }
    expect(against(one, ingress('i', toStable))).toEqual([])
    expect(against(one, ingress('i', { serviceName: 's' }))).toEqual([])
    expect(against(one, ingress('i', { service: { name: 'x' } }))).toEqual([
      `${at}.nginx.stableIngress: Invalid value: "i": ingress \`i\` has no rules using service s backend`,
    ])
  })

  it('of ALB routes to the root Service if there is one', () => {
    const alb = { servicePort: 80, ingresses: ['i'], rootService: 'root' }
    expect(against({ alb }, ingress('i', { service: { name: 'root' } }))).toEqual([])
    expect(against({ alb }, ingress('i', toStable))).toEqual([
      `${at}.alb.ingresses: Invalid value: "i": ingress \`i\` has no rules using service root backend`,
    ])
  })

  it('of nginx is not looked up beside one of ALB', () => {
    const routing = { alb: { servicePort: 80, ingress: 'i' }, nginx: { stableIngress: 'j' } }
    expect(against(routing, ingress('i', toStable))).toEqual([])
  })
})
