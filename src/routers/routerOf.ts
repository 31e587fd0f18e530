import type { RouterKind } from './process.ts'

/**
 * The router that splits traffic for a field of `trafficRouting`; null for a name that is none.
 *
 * Istio, Ambassador and App Mesh set weights of Envoy's clusters. AWS does not say how an ALB
 * chooses, SMI leaves it to the mesh and Gateway API (a plugin) to the implementation: all three
 * are taken to draw for every request as Envoy does, which is what Linkerd and the Envoy-based
 * gateways do. Without `trafficRouting` nothing splits: a Service answers from all its ready pods.
 */
export function routerOf(provider: string): RouterKind | null {
  return routerOfProvider.get(provider) ?? null
}

const routerOfProvider: ReadonlyMap<string, RouterKind> = new Map<string, RouterKind>([
  ['istio', 'envoyWeightedClusters'],
  ['nginx', 'ingressNginx'],
  ['alb', 'envoyWeightedClusters'],
  ['smi', 'envoyWeightedClusters'],
  ['ambassador', 'envoyWeightedClusters'],
  ['appMesh', 'envoyWeightedClusters'],
  ['traefik', 'traefik'],
  ['apisix', 'apisix'],
  ['plugins', 'envoyWeightedClusters'],
])
