import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from '../../units/json.ts'
import { durations, upTo } from './amounts.ts'
import { FINITE } from './analysisTemplates.ts'

/** Steps that mean something without a traffic router. */
export function basicSteps(): Arbitrary<readonly JsonObject[]> {
  return listOf(fc.oneof({ withCrossShrink: true }, ...common))
}

/** Steps beside a router that counts its weights up to `maxTrafficWeight`. */
export function routedSteps(maxTrafficWeight: number): Arbitrary<readonly JsonObject[]> {
  return listOf(
    fc.oneof(
      { withCrossShrink: true },
      setWeight(maxTrafficWeight),
      ...common.slice(1),
      { weight: 2, arbitrary: setCanaryScale(Math.min(100, maxTrafficWeight)) },
      { weight: 1, arbitrary: fc.constant(experiment) },
    ),
  )
}

function listOf(step: Arbitrary<JsonObject>): Arbitrary<readonly JsonObject[]> {
  return fc.array(step, { minLength: 1, maxLength: 6, size: 'max' })
}

interface Weighted {
  readonly weight: number
  readonly arbitrary: Arbitrary<JsonObject>
}

function setWeight(most: number): Weighted {
  return { weight: 6, arbitrary: upTo(0, most).map((weight) => ({ setWeight: weight })) }
}

const common: readonly Weighted[] = [
  setWeight(100),
  { weight: 4, arbitrary: durations.map((duration) => ({ pause: { duration } })) },
  { weight: 1, arbitrary: fc.constant({ pause: {} }) },
  {
    weight: 2,
    arbitrary: fc.constant({ analysis: { templates: [{ templateName: FINITE }] } }),
  },
]

// A scale above the denominator would leave a dynamic stable with less than no pods.
function setCanaryScale(most: number): Arbitrary<JsonObject> {
  return fc.oneof(
    { withCrossShrink: true },
    upTo(1, 8).map((replicas) => ({ setCanaryScale: { replicas } })),
    upTo(0, most).map((weight) => ({ setCanaryScale: { weight } })),
    fc.constant({ setCanaryScale: { matchTrafficWeight: true } }),
  )
}

const experiment: JsonObject = {
  experiment: {
    duration: '30s',
    templates: [
      { name: 'baseline', specRef: 'stable' },
      { name: 'candidate', specRef: 'canary' },
    ],
    analyses: [{ name: 'compare', templateName: FINITE }],
  },
}
