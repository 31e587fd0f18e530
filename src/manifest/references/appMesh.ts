import { listIn, recordIn, textIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import { type Objection, objection, type RolloutBlocks } from '../validation/objection.ts'
import {
  type Assumption,
  assumption,
  bareObject,
  type Cluster,
  find,
  metadataOf,
  type ReferenceRule,
} from './reference.ts'

const group = 'appmesh.k8s.aws'
const at: Path = ['spec', 'strategy', 'canary', 'trafficRouting', 'appMesh', 'virtualService']

/**
 * App Mesh: a VirtualService whose VirtualRouter exists, with two weighted targets on every route.
 */
export const appMesh: ReferenceRule = {
  load: ({ routing }, cluster) => {
    const block = recordIn(routing, 'appMesh')
    if (block === null) return []
    const service = recordIn(block, 'virtualService')
    if (service === null) return [notFound(null, 'must provide virtual-service')]
    const name = textIn(service, 'name')
    const value = `${name}.${cluster.namespace}`
    const found = find(cluster, group, 'VirtualService', name)
    if (found === null) {
      return [notFound(value, `virtualservices.${group} "${name}" not found`)]
    }
    const router = routerReference(found.value)
    if (router === null || routerOf(router, cluster) !== null) return []
    return [notFound(value, `virtualrouters.${group} "${textIn(router, 'name')}" not found`)]
  },
  check: ({ routing }, cluster) => {
    const service = recordIn(recordIn(routing, 'appMesh'), 'virtualService')
    const found = find(cluster, group, 'VirtualService', textIn(service, 'name'))
    const reference = found === null ? null : routerReference(found.value)
    const router = reference === null ? null : routerOf(reference, cluster)
    return router === null ? [] : objectionsToRouter(router.value)
  },
  assume: ({ routing }, cluster) => {
    const service = recordIn(recordIn(routing, 'appMesh'), 'virtualService')
    const name = textIn(service, 'name')
    if (name === '') return []
    const found = find(cluster, group, 'VirtualService', name)
    if (found === null) {
      const place = cluster.namespace
      const virtualRouterRef = { name, namespace: place }
      const spec = { provider: { virtualRouter: { virtualRouterRef } } }
      const object = bareObject(`${group}/v1beta2`, 'VirtualService', name, place, { spec })
      const own = assumption(object, [...at, 'name'], ` that leads to VirtualRouter "${name}"`)
      const both = find(cluster, group, 'VirtualRouter', name) === null
      return both ? [own, assumedRouter(name, place)] : [own]
    }
    const router = routerReference(found.value)
    if (router === null || routerOf(router, cluster) !== null) return []
    const { namespace } = cluster
    return [assumedRouter(textIn(router, 'name'), textIn(router, 'namespace') || namespace)]
  },
}

function assumedRouter(name: string, namespace: string): Assumption {
  const weightedTargets = [
    { virtualNodeRef: { name: 'stable' }, weight: 100 },
    { virtualNodeRef: { name: 'canary' }, weight: 0 },
  ]
  const httpRoute = { match: { prefix: '/' }, action: { weightedTargets } }
  const spec = { routes: [{ name: 'primary', httpRoute }] }
  const object = bareObject(`${group}/v1beta2`, 'VirtualRouter', name, namespace, { spec })
  return assumption(object, [...at, 'name'], ' with one route of two weighted targets')
}

/**
 * What ends a pass of the controller without a word in the status: a VirtualService that names no
 * router.
 */
export function appMeshFailure({ routing }: RolloutBlocks, cluster: Cluster): string {
  const service = recordIn(recordIn(routing, 'appMesh'), 'virtualService')
  if (service === null) return ''
  const found = find(cluster, group, 'VirtualService', textIn(service, 'name'))
  if (found === null || routerReference(found.value) !== null) return ''
  return 'Virtual-service is not associated with virtual-router'
}

function routerReference(virtualService: JsonObject): JsonObject | null {
  const provider = recordIn(recordIn(virtualService, 'spec'), 'provider')
  return recordIn(recordIn(provider, 'virtualRouter'), 'virtualRouterRef')
}

function routerOf(reference: JsonObject, cluster: Cluster): Manifest | null {
  const namespace = textIn(reference, 'namespace') || cluster.namespace
  return find(cluster, group, 'VirtualRouter', textIn(reference, 'name'), namespace)
}

function notFound(value: string | null, detail: string): Objection {
  const hint = 'Name a VirtualService of App Mesh whose VirtualRouter is there as well.'
  const found = objection('app-mesh-not-found', at, { type: 'invalid', value }, detail, hint)
  // The controller writes the router's name in lower case.
  return { ...found, field: 'spec.strategy.canary.trafficRouting.appmesh.virtualService' }
}

const routeTypes = ['httpRoute', 'tcpRoute', 'http2Route', 'grpcRoute']

/** What is wrong with a VirtualRouter; at most one thing is told. */
export function objectionsToRouter(value: JsonObject): readonly Objection[] {
  const name = textIn(metadataOf(value), 'name')
  const routes = listIn(recordIn(value, 'spec'), 'routes')
  const say = (field: Path, detail: string): readonly Objection[] => [
    {
      ...objection(
        'app-mesh-invalid',
        at,
        { type: 'invalid', value: name },
        detail,
        'Every route of the VirtualRouter needs exactly two weighted targets.',
      ),
      field: pathText(['spec', 'routes', ...field]),
    },
  ]
  if (value.kind !== undefined && value.kind !== 'VirtualRouter') return [wrongKind(value.kind)]
  if (routes.length === 0) return say([], `No routes defined for AppMesh virtual-router ${name}`)
  for (const [index, route] of routes.entries()) {
    if (!isJsonObject(route)) {
      const detail = `Invalid route was found for AppMesh virtual-router ${name} at index ${index}`
      return say([index], detail)
    }
    const whose = `AppMesh virtual-router ${name} and route ${goText(route.name)}`
    const type = routeTypes.find((one) => recordIn(route, one) !== null)
    if (type === undefined) {
      const reason = 'Route has unsupported route type'
      const detail = `Error getting route details for ${whose}. Error: ${reason}`
      return say([index], detail)
    }
    const action = recordIn(recordIn(route, type), 'action')
    const field = [index, type, 'action', 'weightedTargets']
    const targets = action?.weightedTargets
    if (!Array.isArray(targets)) return say(field, `Invalid route action found for ${whose}`)
    if (targets.length !== 2) {
      const count = `(${targets.length}) for ${whose}, expected 2`
      return say(field, `Invalid number of weightedTargets ${count}`)
    }
  }
  return []
}

function wrongKind(value: Json): Objection {
  const detail = `Expected object kind to be VirtualRouter but is ${goText(value)}`
  const complaint = { type: 'invalid', value } as const
  const hint = 'Name a VirtualRouter.'
  return { ...objection('app-mesh-invalid', at, complaint, detail, hint), field: 'kind' }
}

// Go's %s of an absent value.
function goText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '%!s(<nil>)'
}
