import type { ControllerRules } from '../../releases/rules.ts'
import type { ReplicaSetCounts } from '../../replicas/counts.ts'
import type { ReplicaProgressThreshold } from '../../replicas/enough.ts'
import { progressThresholdMet } from '../../replicas/enough.ts'
import type { Count } from '../../units/amounts.ts'

export interface PromotionView {
  readonly newRS: ReplicaSetCounts | null
  readonly hasStable: boolean
  readonly aborted: boolean
  readonly promoteFull: boolean
  /** The new ReplicaSet is the stable one, or within the window. */
  readonly fastRollback: boolean
  readonly withinWindow: boolean
  /** `spec.replicas`. */
  readonly desired: Count
  readonly threshold: ReplicaProgressThreshold | null
  readonly stepCount: number
  readonly controller: ControllerRules
  /** `status.currentStepIndex` as it was when the pass began; null counts as 0. */
  readonly stepIndex: number | null
}

/**
 * Why a canary becomes stable in this status write, as the event `RolloutCompleted` says it; '' if
 * it does not. Neither `spec.paused`, nor traffic, nor other ReplicaSets have a say.
 * (`shouldFullPromote`)
 */
export function promotionReason(view: PromotionView): string {
  const { newRS, desired, stepCount } = view
  // The very first ReplicaSet is not waited for.
  if (!view.hasStable) return 'Initial deploy'
  if (view.aborted || newRS === null) return ''
  // More than desired is fine: somebody scaled in meanwhile.
  const isShort = view.controller.promotesAboveReplicas
    ? newRS.available < desired
    : newRS.available !== desired
  if (isShort && !progressThresholdMet(view.threshold, newRS, desired)) return ''
  if (view.promoteFull) return 'Full promotion requested'
  if (view.fastRollback) return view.withinWindow ? 'Rollback within window' : 'Fast rollback'
  const done = stepCount === 0 || (view.stepIndex ?? 0) === stepCount
  return done ? `Completed all ${stepCount} canary steps` : ''
}
