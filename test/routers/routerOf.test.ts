import { expect, it } from 'vitest'
import { routerOf } from '../../src/routers/routerOf.ts'

it.each([
  ['istio', 'envoyWeightedClusters'],
  ['ambassador', 'envoyWeightedClusters'],
  ['appMesh', 'envoyWeightedClusters'],
  ['alb', 'envoyWeightedClusters'],
  ['smi', 'envoyWeightedClusters'],
  ['plugins', 'envoyWeightedClusters'],
  ['nginx', 'ingressNginx'],
  ['traefik', 'traefik'],
  ['apisix', 'apisix'],
  ['toString', null],
])('behind trafficRouting.%s stands %s', (provider, router) => {
  expect(routerOf(provider)).toBe(router)
})
