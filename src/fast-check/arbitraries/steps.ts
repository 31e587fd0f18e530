import fc, { type Arbitrary } from 'fast-check'
import type { Draw, DrawnInto } from '../../steps/rule.ts'
import { kindsAs, ruleOf, type StepKind } from '../../steps/step.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { upTo } from './amounts.ts'
import { FINITE } from './analysisTemplates.ts'

/** Steps that mean something without a traffic router. */
export function basicSteps(): Arbitrary<readonly JsonObject[]> {
  return stepsOf(basic, { maxTrafficWeight: 100, templateName: FINITE })
}

/** Steps beside a router that counts its weights up to `maxTrafficWeight`. */
export function routedSteps(maxTrafficWeight: number): Arbitrary<readonly JsonObject[]> {
  return stepsOf([...basic, ...routed], { maxTrafficWeight, templateName: FINITE })
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

function stepsOf(draws: readonly Drawn[], around: DrawnInto): Arbitrary<readonly JsonObject[]> {
  const alternatives = draws.map(({ weight, kind, samples }) => ({
    weight,
    arbitrary: oneOf(samples(around)).map((written): JsonObject => ({ [kind]: written })),
  }))
  const step = fc.oneof({ withCrossShrink: true }, ...alternatives)
  return fc.array(step, { minLength: 1, maxLength: 6, size: 'max' })
}

// By its place, so that it shrinks step by step towards the simplest.
function oneOf(samples: readonly Json[]): Arbitrary<Json> {
  return upTo(0, samples.length - 1).map((place) => samples[place] ?? null)
}
