import { describe, expect, it } from 'vitest'
import { appMeshFailure } from '../../../src/manifest/references/appMesh.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { againstReferences, canary, manifestsOf, viewOfRollout } from '../given.ts'

const at = 'spec.strategy.canary.trafficRouting.appmesh.virtualService'
const object = canary({ trafficRouting: { appMesh: { virtualService: { name: 'v' } } } })
const apiVersion = 'appmesh.k8s.aws/v1beta2'

function service(provider: JsonObject): JsonObject {
  return { apiVersion, kind: 'VirtualService', metadata: { name: 'v' }, spec: { provider } }
}

const routed = service({ virtualRouter: { virtualRouterRef: { name: 'r' } } })

function against(...routes: readonly Json[]): readonly string[] {
  const router = { apiVersion, kind: 'VirtualRouter', metadata: { name: 'r' }, spec: { routes } }
  return againstReferences(object, routed, router)
}

describe('App Mesh', () => {
  it('needs a VirtualService', () => {
    expect(againstReferences(canary({ trafficRouting: { appMesh: {} } }))).toEqual([
      `${at}: Invalid value: null: must provide virtual-service`,
    ])
    expect(againstReferences(object)).toEqual([
      `${at}: Invalid value: "v.default": virtualservices.appmesh.k8s.aws "v" not found`,
    ])
  })

  it('needs the VirtualRouter behind it', () => {
    expect(againstReferences(object, routed)).toEqual([
      `${at}: Invalid value: "v.default": virtualrouters.appmesh.k8s.aws "r" not found`,
    ])
  })

  it('fails without a word where the VirtualService names no router', () => {
    const cluster = { namespace: 'default', manifests: manifestsOf(service({})) }
    expect(appMeshFailure(viewOfRollout(object), cluster)).toBe(
      'Virtual-service is not associated with virtual-router',
    )
    const fine = { namespace: 'default', manifests: manifestsOf(routed) }
    expect(appMeshFailure(viewOfRollout(object), fine)).toBe('')
  })
})

describe('a VirtualRouter', () => {
  const targets = (count: number): Json => ({
    name: 'main',
    httpRoute: { action: { weightedTargets: Array.from({ length: count }, () => ({})) } },
  })

  it('has two targets on every route', () => {
    expect(against(targets(2))).toEqual([])
    expect(against(targets(2), targets(1))).toEqual([
      'spec.routes[1].httpRoute.action.weightedTargets: Invalid value: "r": Invalid number of weightedTargets (1) for AppMesh virtual-router r and route main, expected 2',
    ])
  })

  it('has routes of a known kind', () => {
    expect(against()).toEqual([
      'spec.routes: Invalid value: "r": No routes defined for AppMesh virtual-router r',
    ])
    expect(against('x')).toEqual([
      'spec.routes[0]: Invalid value: "r": Invalid route was found for AppMesh virtual-router r at index 0',
    ])
    expect(against({ name: 'main' })).toEqual([
      'spec.routes[0]: Invalid value: "r": Error getting route details for AppMesh virtual-router r and route main. Error: Route has unsupported route type',
    ])
    expect(against({ name: 'main', tcpRoute: {} })).toEqual([
      'spec.routes[0].tcpRoute.action.weightedTargets: Invalid value: "r": Invalid route action found for AppMesh virtual-router r and route main',
    ])
  })
})
