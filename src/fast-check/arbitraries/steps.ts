import fc, { type Arbitrary } from 'fast-check'
import type { Draw, DrawnInto } from '../../steps/rule.ts'
import { kindsAs, ruleOf, type StepKind } from '../../steps/step.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { upTo } from './amounts.ts'
import { FINITE } from './analysisTemplates.ts'

/** The step plugin of generated plans. */
export const STEP_PLUGIN = 'example/step'

/** What generated plans let a router be told, where it knows routes at all. */
export const managedRoutes = { header: 'beta', mirror: 'shadow' } as const

const around: DrawnInto = {
  maxTrafficWeight: 100,
  templateName: FINITE,
  pluginName: STEP_PLUGIN,
  managedRoutes: null,
}

/** Steps that mean something without a traffic router. */
export function basicSteps(): Arbitrary<readonly JsonObject[]> {
  return stepsOf(basic, around)
}

/** Steps beside a router that counts its weights up to `maxTrafficWeight`, and may know routes. */
export function routedSteps(
  maxTrafficWeight: number,
  routes: DrawnInto['managedRoutes'] = null,
): Arbitrary<readonly JsonObject[]> {
  return stepsOf([...basic, ...routed], { ...around, maxTrafficWeight, managedRoutes: routes })
}

interface Drawn extends Draw {
  readonly kind: StepKind
}

// Whatever the kinds of step say of themselves; those that are skipped say why.
const drawn: readonly Drawn[] = kindsAs('checked').flatMap((kind) => {
  const { draws } = ruleOf(kind)
  return 'skip' in draws ? [] : draws.map((draw) => ({ ...draw, kind }))
})
const basic = drawn.filter((draw) => !draw.routed)
const routed = drawn.filter((draw) => draw.routed)

function stepsOf(draws: readonly Drawn[], within: DrawnInto): Arbitrary<readonly JsonObject[]> {
  const alternatives = draws.flatMap(({ weight, kind, samples }) => {
    const written = samples(within)
    const step = (one: Json): JsonObject => ({ [kind]: one })
    return written.length === 0 ? [] : [{ weight, arbitrary: oneOf(written).map(step) }]
  })
  const step = fc.oneof({ withCrossShrink: true }, ...alternatives)
  return fc.array(step, { minLength: 1, maxLength: 6, size: 'max' })
}

// By its place, so that it shrinks step by step towards the simplest.
function oneOf(samples: readonly Json[]): Arbitrary<Json> {
  return upTo(0, samples.length - 1).map((place) => samples[place] ?? null)
}
