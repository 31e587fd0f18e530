import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from '../../units/json.ts'
import { noneOrPercent, perhaps, someOrPercent, upTo } from './amounts.ts'
import { ENDLESS } from './analysisTemplates.ts'
import { basicSteps, routedSteps } from './steps.ts'

/** `spec.strategy.canary` without a traffic router: numbers of pods stand for weights. */
export function basicCanaries(): Arbitrary<JsonObject> {
  return fc
    .tuple(basicSteps(), bounds, perhaps(background))
    .map(([steps, surge, analysis]) => ({ ...surge, ...analysis, steps }) as JsonObject)
}

/** `spec.strategy.canary` beside a traffic router. */
export function routedCanaries(): Arbitrary<JsonObject> {
  return fc
    .constantFrom(100, 50, 1000)
    .chain((maximum) =>
      fc.tuple(routedSteps(maximum), fc.constant(routing(maximum)), scaling, perhaps(background)),
    )
    .map(
      ([steps, trafficRouting, scale, analysis]) =>
        ({ ...services, trafficRouting, ...scale, ...analysis, steps }) as JsonObject,
    )
}

const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }

// Only some routers know another denominator than 100.
function routing(maxTrafficWeight: number): JsonObject {
  return maxTrafficWeight === 100
    ? { smi: {} }
    : { plugins: { 'example/router': {} }, maxTrafficWeight }
}

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
