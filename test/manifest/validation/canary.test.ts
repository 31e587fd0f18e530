import { describe, expect, it } from 'vitest'
import { objectionsToCanary } from '../../../src/manifest/validation/canary.ts'
import { against, canary, viewOfRollout } from '../given.ts'

const zero = 'MaxSurge and MaxUnavailable both can not be zero'
const needed = 'Canary service and Stable service must to be set to use Traffic Routing'

describe('surge and unavailable', () => {
  it.each([
    [0, 0, '0'],
    ['0', '0%', '"0"'],
    ['0%', 0, '"0%"'],
    ['x', '0', '"x"'],
  ])('of %j and %j are both zero', (maxSurge, maxUnavailable, shown) => {
    expect(against(canary({ maxSurge, maxUnavailable }))).toEqual([
      `spec.strategy.maxSurge: Invalid value: ${shown}: ${zero}`,
    ])
  })

  it.each([
    { maxSurge: 0 },
    { maxUnavailable: 0 },
    { maxSurge: 0, maxUnavailable: '1%' },
    { maxSurge: '-1', maxUnavailable: 0 },
  ])('of %j leave room', (fields) => {
    expect(against(canary(fields))).toEqual([])
  })
})

describe('the Services of a canary', () => {
  it('are two', () => {
    expect(against(canary({ canaryService: 'a', stableService: 'a' }))).toEqual([
      'spec.strategy.stableService: Invalid value: "a": This rollout uses the same service for the stable and canary services, but two different services are required.',
    ])
  })

  it.each(['smi', 'apisix', 'ambassador', 'nginx', 'appMesh', 'traefik', 'alb', 'istio'])(
    'are needed by %s',
    (router) => {
      const fields = { trafficRouting: { [router]: fieldsOf(router) } }
      expect(against(canary(fields))).toEqual([
        `spec.strategy.stableService: Invalid value: "": ${needed}`,
        `spec.strategy.canaryService: Invalid value: "": ${needed}`,
      ])
    },
  )

  it('are not needed by a plugin, by subsets, or by nobody at all', () => {
    const rule = { name: 'd', canarySubsetName: 'c', stableSubsetName: 's' }
    for (const trafficRouting of [
      {},
      { plugins: { 'a/b': {} } },
      { istio: { virtualService: { name: 'v' }, destinationRule: rule } },
    ]) {
      expect(objectionsToCanary(viewOfRollout(canary({ trafficRouting })))).toEqual([])
    }
  })
})

function fieldsOf(router: string): { readonly [key: string]: string[] | number | string } {
  if (router === 'ambassador') return { mappings: ['m'] }
  if (router === 'traefik') return { weightedTraefikServiceName: 'w' }
  return router === 'alb' ? { servicePort: 80 } : {}
}

describe('scaling down', () => {
  it('is delayed, and stable is scaled, with traffic routing only', () => {
    expect(against(canary({ scaleDownDelaySeconds: 0, dynamicStableScale: true }))).toEqual([
      'spec.strategy.scaleDownDelaySeconds: Invalid value: 0: Canary scaleDownDelaySeconds can only be used with traffic routing',
      'spec.strategy.dynamicStableScale: Invalid value: true: Canary dynamicStableScale can only be used with traffic routing',
    ])
  })

  it('is not both delayed and done while traffic moves', () => {
    const trafficRouting = { plugins: { 'a/b': {} } }
    const both = { trafficRouting, scaleDownDelaySeconds: 30, dynamicStableScale: true }
    expect(against(canary(both))).toEqual([
      'spec.strategy.dynamicStableScale: Invalid value: true: Canary dynamicStableScale cannot be used with scaleDownDelaySeconds',
    ])
  })

  it('leaves weights out of another number than 100 to nginx and plugins', () => {
    const trafficRouting = { maxTrafficWeight: 1000 }
    expect(against(canary({ trafficRouting }))).toEqual([
      'spec.strategy.trafficRouting.maxTrafficWeight: Invalid value: 1000: Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins',
    ])
  })
})
