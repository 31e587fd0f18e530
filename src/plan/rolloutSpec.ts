import { rolloutSpecWith } from '../kinds/argo/rolloutSpec.ts'
import type { Shape } from '../kinds/shape.ts'
import { canaryStep } from '../steps/step.ts'

/** `RolloutSpec`, with all the kinds of steps that it may have. */
export const rolloutSpec: Shape = rolloutSpecWith(canaryStep)
