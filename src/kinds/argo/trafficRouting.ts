import { isJsonObject, type JsonObject } from '../../units/json.ts'
import {
  always,
  anything,
  flag,
  goStruct,
  integer,
  list,
  long,
  map,
  orNull,
  pointer,
  type Shape,
  text,
} from '../shape.ts'

const istioVirtualService = goStruct('v1alpha1.IstioVirtualService', {
  name: always(text),
  routes: list(text),
  tlsRoutes: list(goStruct('v1alpha1.TLSRoute', { port: long, sniHosts: list(text) })),
  tcpRoutes: list(goStruct('v1alpha1.TCPRoute', { port: long })),
})

const istio = goStruct('v1alpha1.IstioTrafficRouting', {
  virtualService: pointer(istioVirtualService),
  destinationRule: pointer(
    goStruct('v1alpha1.IstioDestinationRule', {
      name: always(text),
      canarySubsetName: always(text),
      stableSubsetName: always(text),
      additionalSubsetNames: list(text),
    }),
  ),
  virtualServices: list(istioVirtualService),
})

const nginx = goStruct('v1alpha1.NginxTrafficRouting', {
  annotationPrefix: text,
  stableIngress: text,
  additionalIngressAnnotations: map(text),
  stableIngresses: list(text),
  canaryIngressAnnotations: map(text),
})

const alb = goStruct('v1alpha1.ALBTrafficRouting', {
  ingress: text,
  servicePort: always(integer),
  rootService: text,
  annotationPrefix: text,
  stickinessConfig: pointer(
    goStruct('v1alpha1.StickinessConfig', { enabled: always(flag), durationSeconds: always(long) }),
  ),
  ingresses: list(text),
})

const virtualNode = orNull(goStruct('v1alpha1.AppMeshVirtualNodeReference', { name: always(text) }))

const appMesh = goStruct('v1alpha1.AppMeshTrafficRouting', {
  virtualService: pointer(
    goStruct('v1alpha1.AppMeshVirtualService', { name: always(text), routes: list(text) }),
  ),
  virtualNodeGroup: pointer(
    goStruct('v1alpha1.AppMeshVirtualNodeGroup', {
      canaryVirtualNodeRef: virtualNode,
      stableVirtualNodeRef: virtualNode,
    }),
  ),
})

/** `RolloutTrafficRouting`. */
export const trafficRouting: Shape = goStruct('v1alpha1.RolloutTrafficRouting', {
  istio: pointer(istio),
  nginx: pointer(nginx),
  alb: pointer(alb),
  smi: pointer(
    goStruct('v1alpha1.SMITrafficRouting', { rootService: text, trafficSplitName: text }),
  ),
  ambassador: pointer(
    goStruct('v1alpha1.AmbassadorTrafficRouting', { mappings: always(list(text)) }),
  ),
  appMesh: pointer(appMesh),
  traefik: pointer(
    goStruct('v1alpha1.TraefikTrafficRouting', { weightedTraefikServiceName: always(text) }),
  ),
  managedRoutes: list(goStruct('v1alpha1.MangedRoutes', { name: always(text) })),
  apisix: pointer(
    goStruct('v1alpha1.ApisixTrafficRouting', {
      route: pointer(goStruct('v1alpha1.ApisixRoute', { name: always(text), rules: list(text) })),
    }),
  ),
  plugins: map(anything),
  maxTrafficWeight: pointer(integer),
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
