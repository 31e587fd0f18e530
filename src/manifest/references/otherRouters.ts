import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import { assumption, bareObject, type Cluster, find, type ReferenceRule } from './reference.ts'

/**
 * Objects of routers whose plugins look for them at work and not beforehand: nobody objects to
 * those that are missing, and the simulation does not read them. Who refers to one should hear
 * that it was not seen.
 */
export const otherRouters: ReferenceRule = {
  load: () => [],
  check: () => [],
  assume: ({ routing }, cluster) =>
    namedIn(routing, cluster).flatMap(({ apiVersion, kind, name, namespace, at }) => {
      if (name === '' || find(cluster, null, kind, name, namespace) !== null) return []
      return [assumption(bareObject(apiVersion, kind, name, namespace), at, '')]
    }),
}

interface Named {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly namespace: string
  readonly at: Path
}

const routingAt: Path = ['spec', 'strategy', 'canary', 'trafficRouting']

function namedIn(routing: JsonObject | null, { namespace }: Cluster): readonly Named[] {
  const traefik = recordIn(routing, 'traefik')
  const apisix = recordIn(recordIn(routing, 'apisix'), 'route')
  return [
    {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'TraefikService',
      name: textIn(traefik, 'weightedTraefikServiceName'),
      namespace,
      at: [...routingAt, 'traefik', 'weightedTraefikServiceName'],
    },
    {
      apiVersion: 'apisix.apache.org/v2',
      kind: 'ApisixRoute',
      name: textIn(apisix, 'name'),
      namespace,
      at: [...routingAt, 'apisix', 'route', 'name'],
    },
    ...gatewayRoutes(routing, namespace),
  ]
}

/** What the plugin of the Gateway API calls its routes, and their kinds. */
const gatewayKinds = [
  { field: 'httpRoute', kind: 'HTTPRoute', version: 'v1' },
  { field: 'grpcRoute', kind: 'GRPCRoute', version: 'v1' },
  { field: 'tcpRoute', kind: 'TCPRoute', version: 'v1alpha2' },
  { field: 'tlsRoute', kind: 'TLSRoute', version: 'v1alpha2' },
] as const

function gatewayRoutes(routing: JsonObject | null, namespace: string): readonly Named[] {
  return Object.entries(recordIn(routing, 'plugins') ?? {}).flatMap(([plugin, config]) => {
    if (!isJsonObject(config)) return []
    const own = textIn(config, 'namespace') || namespace
    const within = [...routingAt, 'plugins', plugin]
    return gatewayKinds.flatMap(({ field, kind, version }) => {
      const common = { apiVersion: `gateway.networking.k8s.io/${version}`, kind, namespace: own }
      const many = `${field}s`
      const listed = recordsIn(config, many).map((route, index) => ({
        ...common,
        name: textIn(route, 'name'),
        at: [...within, many, index, 'name'],
      }))
      return [{ ...common, name: textIn(config, field), at: [...within, field] }, ...listed]
    })
  })
}
