/** What `promote` looks at. */
export interface PromoteView {
  /** `spec.paused`. */
  readonly paused: boolean
  /** `spec.strategy.blueGreen` is there. */
  readonly blueGreen: boolean
  /** How many steps the canary has; null: `spec.strategy.canary` is not there. */
  readonly steps: number | null
  readonly currentStepIndex: number | null
  /** `status.pauseConditions` is not empty. */
  readonly pauseConditions: boolean
  readonly controllerPause: boolean
  /** `status.canary.currentStepAnalysisRunStatus.status` is `Inconclusive`. */
  readonly inconclusive: boolean
  readonly currentPodHash: string
  readonly stableRS: string
}

/** The flags of `promote`. */
export interface PromoteFlags {
  readonly full: boolean
  readonly skipCurrentStep: boolean
  readonly skipAllSteps: boolean
}

export const plainPromote: PromoteFlags = {
  full: false,
  skipCurrentStep: false,
  skipAllSteps: false,
}

/** Fields of a Rollout's status that a promotion writes; those that it leaves alone are absent. */
export interface PromoteStatus {
  readonly pauseConditions?: null
  readonly controllerPause?: false
  readonly currentStepIndex?: number
  readonly promoteFull?: true
}

export interface PromoteWrites {
  /** null: the status is left alone. */
  readonly status: PromoteStatus | null
  /** `spec.paused` becomes false. */
  readonly unpauses: boolean
  /**
   * What is written of the status instead where spec and status are one object (CRDs before v0.10).
   * It is not always the same: an inconclusive step is then left by its pauses alone.
   */
  readonly unified: PromoteStatus
}

/**
 * What `promote` is not asked for, in the words of the plugin; '' if it may go on. The flags alone
 * are looked at before anything is read.
 */
export function objectionToFlags(flags: PromoteFlags): string {
  return flags.skipCurrentStep && flags.skipAllSteps
    ? 'Cannot use skip-current-step and skip-all-steps flags at the same time'
    : ''
}

/** The same once the Rollout has been read. */
export function objectionToPromote(view: PromoteView, flags: PromoteFlags): string {
  if (!flags.skipCurrentStep && !flags.skipAllSteps) return ''
  if (view.blueGreen) return 'Cannot skip steps of a bluegreen rollout. Run without a flags'
  // The original crashes where there is no canary either, and all steps are to be skipped.
  const stepless = view.steps === null ? flags.skipAllSteps : view.steps === 0
  return stepless ? 'Cannot skip steps of a rollout without steps' : ''
}

/**
 * What `promote` writes: it un-pauses, and then does at most one thing: leaves an inconclusive
 * step, or clears the pauses, or skips the step that is running. The flags that skip steps do only
 * that, and win over `--full`. (getPatches)
 */
export function promoteWrites(view: PromoteView, flags: PromoteFlags): PromoteWrites {
  if (flags.skipCurrentStep) return skipping(nextStepIndex(view))
  if (flags.skipAllSteps) return skipping(view.steps)
  return flags.full ? fullPromotion(view) : nextPromotion(view)
}

function skipping(currentStepIndex: number | null): PromoteWrites {
  const status = currentStepIndex === null ? null : { currentStepIndex }
  return { status, unpauses: false, unified: status ?? {} }
}

function fullPromotion({ paused, currentPodHash, stableRS }: PromoteView): PromoteWrites {
  const full = { promoteFull: true } as const
  return { status: currentPodHash === stableRS ? null : full, unpauses: paused, unified: full }
}

function nextPromotion(view: PromoteView): PromoteWrites {
  const { paused: unpauses } = view
  const cleared = { pauseConditions: null }
  const currentStepIndex = nextStepIndex(view)
  if (view.pauseConditions) {
    if (view.steps === null || !view.inconclusive || !view.controllerPause) {
      return { status: cleared, unpauses, unified: cleared }
    }
    // A canary that lost its steps meanwhile has none to go on with: nothing is written.
    const status =
      currentStepIndex === null
        ? null
        : { ...cleared, controllerPause: false as const, currentStepIndex }
    return { status, unpauses, unified: cleared }
  }
  if (currentStepIndex === null) return { status: null, unpauses, unified: cleared }
  const skipped = { ...cleared, currentStepIndex }
  return { status: skipped, unpauses, unified: skipped }
}

/** The step behind the current one; at the end of the steps it stays. null: there are none. */
function nextStepIndex({ steps, currentStepIndex }: PromoteView): number | null {
  if (steps === null || steps === 0) return null
  const index = currentStepIndex ?? 0
  return index < steps ? index + 1 : index
}
