import { expect, it } from 'vitest'
import { otherRouters } from '../../../src/manifest/references/otherRouters.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, viewOfRollout } from '../given.ts'

const assumed = (trafficRouting: JsonObject, ...objects: readonly JsonObject[]) => {
  const view = viewOfRollout(canary({ trafficRouting }))
  const cluster = { namespace: 'default', manifests: manifestsOf(...objects) }
  return otherRouters.assume(view, cluster).map(({ object, at }) => [object, at.join('.')])
}

it('routes of the Gateway API are looked for where the plugin looks', () => {
  const plugins = { 'argoproj-labs/gatewayAPI': { namespace: 'far', httpRoutes: [{ name: 'h' }] } }
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'h', namespace: 'far' },
  }
  const at =
    'spec.strategy.canary.trafficRouting.plugins.argoproj-labs/gatewayAPI.httpRoutes.0.name'
  expect(assumed({ plugins })).toEqual([[route, at]])
  expect(assumed({ plugins }, route)).toEqual([])
})

it('another plugin, and a router without a name, refer to nothing', () => {
  expect(assumed({ plugins: { 'a/b': { route: 'x' } }, traefik: {} })).toEqual([])
})
