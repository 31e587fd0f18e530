import { backWeight } from '../../replicas/backWeight.ts'
import type { CanaryPosition } from '../../steps/target.ts'
import { currentSetWeight, desiredCanaryWeight, previousSetWeight } from '../../steps/target.ts'
import type { Weight } from '../../units/amounts.ts'

export interface TrafficView {
  /** Of the status as it was when the pass began. */
  readonly position: CanaryPosition
  /** An abort is in force, be it from this very pass. */
  readonly aborted: boolean
  /**
   * The old canary's hash during a dynamic rollback to the stable; null if that is not going on.
   */
  readonly rollbackHash: string | null
  /** The canary's weight in `status.canary.weights`; null: none recorded. */
  readonly recorded: Weight | null
  /** The sizes that the current step asks for are reached, traffic left out of account. */
  readonly scaleReached: () => boolean
}

/** The canary's weight, and what else goes with the case that decided it. */
export interface TrafficDecision {
  readonly case:
    | 'rollback'
    | 'promoted'
    | 'aborted'
    | 'noCanary'
    | 'promoteFull'
    | 'step'
    | 'stepsDone'
    | 'noSteps'
  readonly weight: Weight
  /** Header and mirror routes must not lead to a canary any more. */
  readonly removesRoutes: boolean
  /** A running Experiment's templates take their weights from the stable's share. */
  readonly sharesWithExperiment: boolean
  /** The controller divides by `spec.replicas` of 0 here, and its reconciliation panics. */
  readonly panics: boolean
}

/**
 * The weight that the canary is to get in this pass: the first case that fits.
 * (`reconcileTrafficRouting`)
 */
export function decideTraffic(view: TrafficView): TrafficDecision {
  const { position } = view
  if (view.rollbackHash !== null) return decision('rollback', wayBack(view))
  if (position.stableRS === position.currentPodHash) return decision('promoted', 0)
  if (view.aborted) return decision('aborted', wayBack(view))
  if (position.canaryAvailable === null || position.canaryAvailable === 0) {
    return decision('noCanary', 0)
  }
  if (position.promoteFull) {
    const weight = promotedWeight(view)
    return weight === null
      ? { ...decision('promoteFull', 0), panics: true }
      : decision('promoteFull', weight)
  }
  if (position.steps.length === 0) return decision('noSteps', 0)
  // Pods come before traffic, on the way up.
  if (!view.scaleReached()) return decision('step', previousSetWeight(position))
  if ((position.index ?? 0) !== position.steps.length) {
    return decision('step', currentSetWeight(position))
  }
  return decision('stepsDone', position.maxTrafficWeight)
}

function decision(reached: TrafficDecision['case'], weight: Weight): TrafficDecision {
  return {
    case: reached,
    weight,
    removesRoutes: ['promoted', 'aborted', 'noCanary', 'promoteFull'].includes(reached),
    sharesWithExperiment: reached === 'noCanary' || reached === 'step',
    panics: false,
  }
}

function wayBack({ position, recorded }: TrafficView): Weight {
  // Without the steps there is nothing to aim for but 0.
  const desired = position.controller.dynamicAbortBySteps ? desiredCanaryWeight(position) : 0
  return backWeight({ ...position, desired, recorded })
}

// Argo multiplies and divides in 32 bits. The weight exceeds the maximum where more pods than
// desired are available; null: there is nothing to divide by.
function promotedWeight({ position, recorded }: TrafficView): Weight | null {
  const { dynamicStableScale, maxTrafficWeight, canaryAvailable, replicas } = position
  if (!dynamicStableScale) return recorded ?? 0
  if (replicas === 0) return null
  return Math.trunc(Math.imul(maxTrafficWeight, canaryAvailable ?? 0) / replicas) | 0
}
