import type { RolloutState } from '../../rollout/state.ts'
import type { Step } from '../../steps/step.ts'

// What the steps ask for, read off the plan by their definition.

/** The steps of a canary; none for blue-green. */
export function stepsOf({ spec }: RolloutState): readonly Step[] {
  return spec.strategy.kind === 'canary' ? spec.strategy.steps : []
}

/** The denominator of weights. */
export function maximumOf({ spec }: RolloutState): number {
  const { strategy } = spec
  return strategy.kind === 'canary' ? (strategy.trafficRouting?.maxTrafficWeight ?? 100) : 100
}

/**
 * The weight of the last `setWeight` up to the current step: 0 after an abort, all of it past the
 * last step.
 */
export function weightInForce(rollout: RolloutState): number {
  const steps = stepsOf(rollout)
  const index = rollout.status.currentStepIndex ?? 0
  if (rollout.status.abort) return 0
  if (index >= steps.length) return maximumOf(rollout)
  return weightUpTo(steps, index)
}

/**
 * The weight of the last `setWeight` among the first steps, up to and with an index; 0 before any.
 */
export function weightUpTo(steps: readonly Step[], index: number): number {
  return steps.slice(0, index + 1).findLast((step) => step.setWeight !== null)?.setWeight ?? 0
}

/** The fewest pods that carry a weight. */
export function podsFor(replicas: number, weight: number, maximum: number): number {
  for (let pods = 0; ; pods++) {
    if (pods * maximum >= replicas * weight) return pods
  }
}
