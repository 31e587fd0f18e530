import type { StepRule } from './rule.ts'

/** Done when the pods are there and, if the router verifies weights, the weight is confirmed. */
export const setWeight: StepRule<'setWeight'> = {
  memberOf: (step) => step.setWeight,
  isComplete: (_weight, view) => view.scaleReached && view.weightVerified !== false,
  label: (weight) => `setWeight: ${weight}`,
  indefinite: false,
}
