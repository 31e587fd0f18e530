import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from '../../units/json.ts'
import { noneOrPercent, perhaps, someOrPercent, upTo } from './amounts.ts'
import { ENDLESS } from './analysisTemplates.ts'
import { basicSteps, managedRoutes, routedSteps } from './steps.ts'

/** `spec.strategy.canary` without a traffic router: numbers of pods stand for weights. */
export function basicCanaries(): Arbitrary<JsonObject> {
  return fc
    .tuple(basicSteps(), bounds, perhaps(background))
    .map(([steps, surge, analysis]) => ({ ...surge, ...analysis, steps }) as JsonObject)
}

/** `spec.strategy.canary` beside a traffic router. */
export function routedCanaries(): Arbitrary<JsonObject> {
  return fc
    .constantFrom(...routers)
    .chain(({ maximum, routes, routing, services }) =>
      fc.tuple(
        routedSteps(maximum, routes),
        fc.constant({ ...services, trafficRouting: routing }),
        scaling,
        perhaps(background),
      ),
    )
    .map(
      ([steps, routed, scale, analysis]) =>
        ({ ...routed, ...scale, ...analysis, steps }) as JsonObject,
    )
}

interface Router {
  readonly maximum: number
  readonly routes: typeof managedRoutes | null
  readonly routing: JsonObject
  readonly services: JsonObject
}

const plugins = { 'example/router': {} }
const twoServices = { canaryService: 'demo-canary', stableService: 'demo-stable' }
const pingPong = { pingPong: { pingService: 'demo-ping', pongService: 'demo-pong' } }

// Only some routers know another denominator than 100, routes, or Services that change roles.
const routers: readonly Router[] = [
  { maximum: 100, routes: null, routing: { smi: {} }, services: twoServices },
  ...[50, 1000].map((maximum) => ({
    maximum,
    routes: null,
    routing: { plugins, maxTrafficWeight: maximum },
    services: twoServices,
  })),
  ...[twoServices, pingPong].map((services) => ({
    maximum: 100,
    routes: managedRoutes,
    routing: { plugins, managedRoutes: Object.values(managedRoutes).map((name) => ({ name })) },
    services,
  })),
]

// Both bounds at zero would be refused, for then nothing could ever move.
const bounds: Arbitrary<object> = fc.oneof(
  { withCrossShrink: true },
  fc.constant({}),
  fc.record({ maxSurge: someOrPercent, maxUnavailable: noneOrPercent }),
  fc.record({ maxSurge: fc.constant(0), maxUnavailable: someOrPercent }),
)

const background: Arbitrary<object> = upTo(0, 2).map((startingStep) => ({
  analysis: {
    templates: [{ templateName: ENDLESS }],
    ...(startingStep === 0 ? {} : { startingStep }),
  },
}))

const scaling: Arbitrary<object> = fc
  .tuple(
    perhaps(fc.constant({ dynamicStableScale: true })),
    perhaps(upTo(1, 4).map((minPodsPerReplicaSet) => ({ minPodsPerReplicaSet }))),
    perhaps(fc.constantFrom(10, 0, 60).map((seconds) => ({ abortScaleDownDelaySeconds: seconds }))),
    perhaps(fc.constantFrom(10, 60).map((seconds) => ({ scaleDownDelaySeconds: seconds }))),
    perhaps(upTo(1, 2).map((limit) => ({ scaleDownDelayRevisionLimit: limit }))),
  )
  .map(([dynamic, least, aborted, delay, limit]) => ({
    ...dynamic,
    ...least,
    ...aborted,
    // The stable of a dynamic scale is gone before any delay could begin.
    ...('dynamicStableScale' in dynamic ? {} : { ...delay, ...limit }),
  }))
