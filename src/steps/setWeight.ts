import { integer, pointer } from '../kinds/shape.ts'
import type { Weight } from '../units/amounts.ts'
import { objection } from './objection.ts'
import type { StepRule } from './rule.ts'

/** Done when the pods are there and, if the router verifies weights, the weight is confirmed. */
export const setWeight: StepRule<Weight, 'weight-out-of-range'> = {
  shape: pointer(integer),
  read: (written) => (typeof written === 'number' ? written : null),
  objectionsTo({ setWeight: value }, { within, maxTrafficWeight: max }) {
    if (typeof value !== 'number' || (value >= 0 && value <= max)) return []
    const detail = `SetWeight needs to be between 0 and ${max}`
    const hint = `Write a weight from 0 to ${max}.`
    const field = [...within, 'setWeight']
    return [objection('weight-out-of-range', field, { type: 'invalid', value }, detail, hint)]
  },
  isComplete: (_weight, view) => view.scaleReached && view.weightVerified !== false,
  label: (weight) => `setWeight: ${weight}`,
  scales: true,
  indefinite: false,
  exclusive: true,
  places: { printed: 1, judged: 3, named: 1, listed: 3, checked: 1 },
  example: 20,
  draws: [
    {
      weight: 18,
      routed: false,
      samples: ({ maxTrafficWeight }) => Array.from({ length: maxTrafficWeight + 1 }, (_, i) => i),
    },
  ],
}
