import { isJsonObject, type JsonObject } from '../../units/json.ts'
import {
  always,
  anything,
  flag,
  given,
  integer,
  list,
  map,
  orNull,
  type Shape,
  struct,
  text,
} from '../shape.ts'

const istioVirtualService = struct({
  name: always(text),
  routes: list(text),
  tlsRoutes: list(struct({ port: integer, sniHosts: list(text) })),
  tcpRoutes: list(struct({ port: integer })),
})

const istio = struct({
  virtualService: given(istioVirtualService),
  destinationRule: given(
    struct({
      name: always(text),
      canarySubsetName: always(text),
      stableSubsetName: always(text),
      additionalSubsetNames: list(text),
    }),
  ),
  virtualServices: list(istioVirtualService),
})

const nginx = struct({
  annotationPrefix: text,
  stableIngress: text,
  additionalIngressAnnotations: map(text),
  stableIngresses: list(text),
  canaryIngressAnnotations: map(text),
})

const alb = struct({
  ingress: text,
  servicePort: always(integer),
  rootService: text,
  annotationPrefix: text,
  stickinessConfig: given(struct({ enabled: always(flag), durationSeconds: always(integer) })),
  ingresses: list(text),
})

const virtualNode = orNull(struct({ name: always(text) }))

const appMesh = struct({
  virtualService: given(struct({ name: always(text), routes: list(text) })),
  virtualNodeGroup: given(
    struct({ canaryVirtualNodeRef: virtualNode, stableVirtualNodeRef: virtualNode }),
  ),
})

/** `RolloutTrafficRouting`. */
export const trafficRouting: Shape = struct({
  istio: given(istio),
  nginx: given(nginx),
  alb: given(alb),
  smi: given(struct({ rootService: text, trafficSplitName: text })),
  ambassador: given(struct({ mappings: always(list(text)) })),
  appMesh: given(appMesh),
  traefik: given(struct({ weightedTraefikServiceName: always(text) })),
  managedRoutes: list(struct({ name: always(text) })),
  apisix: given(struct({ route: given(struct({ name: always(text), rules: list(text) })) })),
  plugins: map(anything),
  maxTrafficWeight: given(integer),
})

/** The providers of `trafficRouting`, in the order in which the controller asks them. */
export type TrafficProvider =
  | 'istio'
  | 'nginx'
  | 'alb'
  | 'smi'
  | 'ambassador'
  | 'appMesh'
  | 'traefik'
  | 'apisix'
  | 'plugins'

/** The providers that `trafficRouting` may name, in the order in which the controller asks them. */
export const trafficProviders: readonly TrafficProvider[] = [
  'istio',
  'nginx',
  'alb',
  'smi',
  'ambassador',
  'appMesh',
  'traefik',
  'apisix',
  'plugins',
]

/** Whether a provider is configured; `plugins` needs at least one entry. */
export function hasProvider(routing: JsonObject | null, provider: TrafficProvider): boolean {
  const block = routing?.[provider]
  if (!isJsonObject(block)) return false
  return provider !== 'plugins' || Object.keys(block).length > 0
}
