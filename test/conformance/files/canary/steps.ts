import { stepsHash } from '../../../../src/fingerprint/steps.ts'
import { stepString } from '../../../../src/steps/step.ts'
import {
  canaryTarget,
  currentSetWeight,
  desiredCanaryWeight,
} from '../../../../src/steps/target.ts'
import type { Json } from '../../../../src/units/json.ts'
import { unreachable } from '../../../../src/units/unreachable.ts'
import type { RecordedStep } from '../recordedSteps.ts'
import { readSteps } from '../recordedSteps.ts'
import type { Cast, RecordedRollout } from './recorded.ts'
import { nobody, positionOf } from './recorded.ts'

// What the steps ask for.

interface Rollout extends Cast {
  readonly rollout: RecordedRollout
}

export const steps: Record<string, (input: never) => unknown> = {
  canaryReplicasOrWeight: (input: Rollout) => canaryTarget(positionOf(input.rollout, input)),
  currentSetWeight: (input: Rollout) => ({
    value: currentSetWeight(positionOf(input.rollout, nobody)),
  }),
  desiredCanaryWeight: (input: Rollout) => ({
    value: desiredCanaryWeight(positionOf(input.rollout, input)),
  }),
  stepString(input: { readonly step: RecordedStep }) {
    const [step = unreachable('one step in, none out')] = readSteps([input.step])
    return { value: stepString(step) }
  },
  stepHash: (input: { readonly steps: readonly Json[] | null }) => ({
    value: stepsHash(input.steps ?? undefined),
  }),
}
