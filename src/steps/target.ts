import type { ControllerRules } from '../releases/rules.ts'
import type { CanaryTarget } from '../replicas/routedCanary.ts'
import { weightToReplicas } from '../replicas/weight.ts'
import type { Count, Weight } from '../units/amounts.ts'
import type { SetCanaryScale } from './setCanaryScale.ts'
import type { Step } from './step.ts'

/** Where a canary stands in its steps. */
export interface StepPosition {
  /** The steps in order. */
  readonly steps: readonly Step[]
  /** `status.currentStepIndex`; null counts as 0. */
  readonly index: number | null
  /** `status.abort`. */
  readonly aborted: boolean
}

/** Where a canary is, as the weight that it asks for depends on it. */
export interface CanaryPosition extends StepPosition {
  /** `spec.replicas`. */
  readonly replicas: Count
  /** `status.promoteFull`, `status.stableRS`, `status.currentPodHash`. */
  readonly promoteFull: boolean
  /** `status.stableRS`. */
  readonly stableRS: string
  /** `status.currentPodHash`. */
  readonly currentPodHash: string
  /** `trafficRouting` is present. */
  readonly routed: boolean
  /** The denominator of all weights; 100 if nothing says otherwise. */
  readonly maxTrafficWeight: Weight
  /** The stable side shrinks as the weight of the canary grows. */
  readonly dynamicStableScale: boolean
  /** null: not given; an explicit 0 leaves an aborted canary as it is. */
  readonly abortScaleDownDelaySeconds: number | null
  /** Available pods of either role; null: there is no such ReplicaSet. */
  readonly canaryAvailable: Count | null
  /** Available pods of the stable ReplicaSet; null: there is none. */
  readonly stableAvailable: Count | null
  /** How the controller of that release does it. */
  readonly controller: ControllerRules
}

/** The step that is being executed; null past the last one, and where there are none. */
export function currentStepOf(steps: readonly Step[], index: number | null): Step | null {
  return steps[index ?? 0] ?? null
}

/** The number of pods or the weight that is asked of the canary. */
export function canaryTarget(position: CanaryPosition): CanaryTarget {
  const { stableRS, currentPodHash, maxTrafficWeight } = position
  if (position.promoteFull || stableRS === '' || stableRS === currentPodHash) {
    return { replicas: null, weight: maxTrafficWeight }
  }
  const scale = canaryScaleOf(position)
  if (scale !== null && scale.replicas !== null) return { replicas: scale.replicas, weight: 0 }
  return { replicas: null, weight: scale?.weight ?? desiredCanaryWeight(position) }
}

/**
 * The `setCanaryScale` in force: the last one so far, unless `matchTrafficWeight` ended it or
 * nothing routes.
 */
export function canaryScaleOf(
  position: StepPosition & Pick<CanaryPosition, 'routed' | 'abortScaleDownDelaySeconds'>,
): SetCanaryScale | null {
  const { steps, index } = position
  if (!position.routed) return null
  if (position.aborted && position.abortScaleDownDelaySeconds !== 0) return null
  if (currentStepOf(steps, index) === null) return null
  for (let i = index ?? 0; i >= 0; i--) {
    const scale = steps[i]?.setCanaryScale ?? null
    if (scale !== null) return scale.matchTrafficWeight ? null : scale
  }
  return null
}

/**
 * The canary's traffic weight, before its pods are looked at: that of the last `setWeight` so far.
 * An aborted rollout with `dynamicStableScale` walks its steps down instead, as fast as the
 * stable's pods come.
 */
export function desiredCanaryWeight(position: CanaryPosition): Weight {
  const { canaryAvailable, stableAvailable } = position
  if (
    position.controller.dynamicAbortBySteps &&
    position.aborted &&
    position.dynamicStableScale &&
    canaryAvailable !== null &&
    stableAvailable !== null
  ) {
    return nextLowerWeight(position, canaryAvailable, stableAvailable)
  }
  return currentSetWeight(position)
}

/**
 * The last `setWeight` so far; 0 after an abort and before the first one, the maximum past the last
 * step.
 */
export function currentSetWeight(
  position: StepPosition & Pick<CanaryPosition, 'maxTrafficWeight'>,
): Weight {
  const { steps, index } = position
  if (position.aborted) return 0
  if (currentStepOf(steps, index) === null) return position.maxTrafficWeight
  return lastSetWeight(steps, index ?? 0)
}

/**
 * The last `setWeight` before the current step, 0 if there is none: the weight while pods are still
 * missing.
 */
export function previousSetWeight({ steps, index }: StepPosition): Weight {
  return lastSetWeight(steps, (index ?? 0) - 1)
}

function lastSetWeight(steps: readonly Step[], index: number): Weight {
  for (let i = Math.min(index, steps.length - 1); i >= 0; i--) {
    const weight = steps[i]?.setWeight ?? null
    if (weight !== null) return weight
  }
  return 0
}

// The walk starts at the last step of the list and not at the current one, which an abort has set
// to 0.
function nextLowerWeight(
  position: CanaryPosition,
  canaryAvailable: Count,
  stableAvailable: Count,
): Weight {
  const { steps, replicas, maxTrafficWeight, abortScaleDownDelaySeconds } = position
  const missing = replicas - stableAvailable
  // With an explicit delay the canary keeps its pods, which must not hold its weight up.
  const delayed =
    position.controller.dynamicAbortWeight &&
    position.routed &&
    (abortScaleDownDelaySeconds ?? 0) !== 0
  const serving = delayed ? missing : Math.max(missing, canaryAvailable)
  for (let i = steps.length - 1; i >= 0; i--) {
    const weight = steps[i]?.setWeight ?? null
    if (weight !== null && weightToReplicas(replicas, weight, maxTrafficWeight) < serving) {
      return weight
    }
  }
  return 0
}
