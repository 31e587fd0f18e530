import fc, { type Arbitrary } from 'fast-check'
import { InvalidInputError } from '../../document/invalidInputError.ts'
import { errorIn } from '../../units/diagnostic.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import { perhaps, upTo } from './amounts.ts'
import { analysisTemplates } from './analysisTemplates.ts'
import { blueGreens } from './blueGreen.ts'
import { basicCanaries, routedCanaries } from './canary.ts'

/** Which family of plans: canaries by pods alone, canaries beside a traffic router, blue-green. */
export type PlanFamily = 'basicCanary' | 'routedCanary' | 'blueGreen'

/** Every family of plans; `planFamilies.map(manifestLists)` draws manifests of each. */
export const planFamilies: readonly PlanFamily[] = ['basicCanary', 'routedCanary', 'blueGreen']

/** The image that every generated Rollout begins with; newer ones count on: `app:v2`. */
export const FIRST_IMAGE = 'app:v1'

/**
 * A Rollout and the AnalysisTemplates and Services around it, as a person would write them: nothing
 * that the API server or the controller would object to. Shrinks to one replica and one step.
 * Another family throws an `InvalidInputError`.
 */
export function manifestLists(family: PlanFamily): Arbitrary<readonly JsonObject[]> {
  if (!planFamilies.includes(family)) {
    const hint = `Families are ${planFamilies.join(', ')}.`
    throw new InvalidInputError([errorIn('family', 'no-family', 'there is no such family', hint)])
  }
  return fc
    .tuple(general, strategies[family](), analysisTemplates())
    .map(([spec, strategy, templates]) => [
      rolloutOf(
        { ...spec, ...historyFor(spec, strategy) },
        family === 'blueGreen' ? { blueGreen: strategy } : { canary: strategy },
      ),
      ...servicesOf(strategy).map(serviceNamed),
      ...templates,
    ])
}

const strategies: { readonly [F in PlanFamily]: () => Arbitrary<JsonObject> } = {
  basicCanary: basicCanaries,
  routedCanary: routedCanaries,
  blueGreen: blueGreens,
}

// The progress deadline has to be longer than pods take to count as available.
const general: Arbitrary<JsonObject> = fc
  .tuple(
    upTo(1, 10),
    perhaps(upTo(1, 20).map((minReadySeconds) => ({ minReadySeconds }))),
    perhaps(
      fc.record({
        progressDeadlineSeconds: fc.constantFrom(60, 30, 300),
        progressDeadlineAbort: fc.boolean(),
      }),
    ),
    perhaps(upTo(0, 2).map((revisionHistoryLimit) => ({ revisionHistoryLimit }))),
    perhaps(upTo(1, 2).map((revisions) => ({ rollbackWindow: { revisions } }))),
  )
  .map(([replicas, ...parts]) => Object.assign({ replicas }, ...parts) as JsonObject)

// A history that is shorter than the list of ReplicaSets that wait for their scale-down is refused.
function historyFor({ revisionHistoryLimit }: JsonObject, strategy: JsonObject): JsonObject {
  const waiting = Number(strategy.scaleDownDelayRevisionLimit ?? 0)
  return typeof revisionHistoryLimit === 'number'
    ? { revisionHistoryLimit: Math.max(revisionHistoryLimit, waiting) }
    : {}
}

function rolloutOf(spec: JsonObject, strategy: JsonObject): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      ...spec,
      selector: { matchLabels: { app: 'demo' } },
      strategy,
      template: {
        metadata: { labels: { app: 'demo' } },
        spec: { containers: [{ name: 'app', image: FIRST_IMAGE, ports: [{ containerPort: 80 }] }] },
      },
    },
  }
}

function servicesOf(strategy: JsonObject): readonly string[] {
  return Object.entries(strategy).flatMap(([field, value]) => {
    if (isJsonObject(value)) return field === 'pingPong' ? servicesOf(value) : []
    return field.endsWith('Service') && typeof value === 'string' ? [value] : []
  })
}

function serviceNamed(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
  }
}
