import type { StepRule } from './rule.ts'

/** Done when the pods are there. */
export const setCanaryScale: StepRule<'setCanaryScale'> = {
  memberOf: (step) => step.setCanaryScale,
  isComplete: (_scale, view) => view.scaleReached,
  label({ weight, matchTrafficWeight, replicas }) {
    if (weight !== null) return `setCanaryScale{weight: ${weight}}`
    if (matchTrafficWeight) return 'setCanaryScale{matchTrafficWeight: true}'
    return replicas === null ? null : `setCanaryScale{replicas: ${replicas}}`
  },
  indefinite: false,
}
