import { list } from '../kinds/shape.ts'
import { write } from '../kinds/write.ts'
import { canaryStep } from '../steps/step.ts'
import type { Json } from '../units/json.ts'
import { fingerprint } from './fnv.ts'

/**
 * `status.currentStepHash`: Argo's fingerprint of `strategy.canary.steps`. When it changes, the
 * rollout starts again from its first step.
 */
export function stepsHash(steps: readonly Json[] | undefined): string {
  return fingerprint(canonicalSteps(steps))
}

/** The text that is hashed: the steps as Go prints them; `null` if there are none. */
export function canonicalSteps(steps: readonly Json[] | undefined): string {
  return steps === undefined || steps.length === 0 ? 'null' : write(steps, canarySteps)
}

const canarySteps = list(canaryStep)
