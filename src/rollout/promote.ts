import { withPaused } from '../plan/edit.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'
import { withSpec, withStatus } from './write.ts'

/**
 * `kubectl argo rollouts promote`: un-pauses, and then does exactly one thing: leaves an
 * inconclusive step, or clears the pauses, or skips the step that is running.
 */
export function promote(state: RolloutState): RolloutState {
  const { status } = state
  const unpaused = withSpec(state, withPaused(state.spec, false))
  const next = nextStepIndex(state)
  const paused = status.pauseConditions.length > 0
  if (
    paused &&
    status.controllerPause &&
    next !== null &&
    status.stepRun?.status === 'Inconclusive'
  ) {
    return resumed(unpaused, { controllerPause: false, currentStepIndex: next })
  }
  if (paused) return resumed(unpaused, {})
  return next === null ? unpaused : resumed(unpaused, { currentStepIndex: next })
}

/** `kubectl argo rollouts promote --full`; a rollout that is promoted already is only un-paused. */
export function promoteFully(state: RolloutState): RolloutState {
  const { status, controller } = state
  const resumes = controller.promoteFullResumes
  const unpaused = resumes ? withSpec(state, withPaused(state.spec, false)) : state
  if (status.currentPodHash === status.stableRS) return unpaused
  return withStatus(unpaused, { ...status, promoteFull: true })
}

// An index beyond the last step (the steps were cut down since) stays as it is.
function nextStepIndex(state: RolloutState): number | null {
  const { strategy } = state.spec
  if (strategy.kind !== 'canary' || strategy.steps.length === 0) return null
  const index = state.status.currentStepIndex ?? 0
  return index < strategy.steps.length ? index + 1 : index
}

function resumed(state: RolloutState, fields: Partial<RolloutStatus>): RolloutState {
  return withStatus(state, { ...state.status, ...fields, pauseConditions: [] })
}
