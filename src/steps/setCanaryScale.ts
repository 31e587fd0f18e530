import { flagIn, numberIn } from '../document/fields.ts'
import { flag, goStruct, integer, pointer } from '../kinds/shape.ts'
import type { Count, Weight } from '../units/amounts.ts'
import { isJsonObject } from '../units/json.ts'
import { objection } from './objection.ts'
import type { Draw, StepRule } from './rule.ts'

/** How many pods the canary has, whatever its weight is. */
export interface SetCanaryScale {
  /** So many; null is "not given". */
  readonly replicas: Count | null
  /** Percent of `spec.replicas`; may exceed 100. */
  readonly weight: Weight | null
  /** As the weight asks for: what holds without this step. */
  readonly matchTrafficWeight: boolean
}

/** Done when the pods are there. */
export const setCanaryScale: StepRule<SetCanaryScale, 'routing-required'> = {
  shape: pointer(
    goStruct('v1alpha1.SetCanaryScale', {
      weight: pointer(integer),
      replicas: pointer(integer),
      matchTrafficWeight: flag,
    }),
  ),
  read: (written) =>
    isJsonObject(written)
      ? {
          replicas: numberIn(written, 'replicas'),
          weight: numberIn(written, 'weight'),
          matchTrafficWeight: flagIn(written, 'matchTrafficWeight') === true,
        }
      : null,
  objectionsTo(_step, { within, routing }) {
    if (routing !== null) return []
    const detail = 'SetCanaryScale requires TrafficRouting to be set'
    const hint = 'Add trafficRouting, or leave setCanaryScale out.'
    const missing = ['trafficRouting']
    const objected = objection('routing-required', missing, { type: 'required' }, detail, hint)
    return [{ ...objected, at: [...within, 'setCanaryScale'] }]
  },
  isComplete: (_scale, view) => view.scaleReached,
  label({ weight, matchTrafficWeight, replicas }) {
    if (weight !== null) return `setCanaryScale{weight: ${weight}}`
    if (matchTrafficWeight) return 'setCanaryScale{matchTrafficWeight: true}'
    return replicas === null ? null : `setCanaryScale{replicas: ${replicas}}`
  },
  scales: true,
  indefinite: false,
  exclusive: false,
  places: { printed: 5, judged: 2, named: 5, listed: 5, checked: 3 },
  example: { replicas: 5 },
  draws: [
    drawn(() => Array.from({ length: 8 }, (_, index) => ({ replicas: index + 1 }))),
    // A scale above the denominator would leave a dynamic stable with less than no pods.
    drawn(({ maxTrafficWeight }) =>
      Array.from({ length: Math.min(100, maxTrafficWeight) + 1 }, (_, weight) => ({ weight })),
    ),
    drawn(() => [{ matchTrafficWeight: true }]),
  ],
}

function drawn(samples: Draw['samples']): Draw {
  return { weight: 2, routed: true, samples }
}
