import { withPaused } from '../plan/edit.ts'
import {
  objectionToFlags,
  objectionToPromote,
  type PromoteFlags,
  type PromoteStatus,
  type PromoteView,
  promoteWrites,
} from '../verbs/promoteWrites.ts'
import type { Answered } from './answered.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'
import { withSpec, withStatus } from './write.ts'

/** `kubectl argo rollouts promote`, decided as the plugin decides it over objects. */
export function promote(state: RolloutState, flags: PromoteFlags): Answered {
  const view = promotionView(state)
  const error = objectionToFlags(flags) || objectionToPromote(view, flags)
  if (error !== '') return { state, error }
  const { status, unpauses } = promoteWrites(view, flags)
  // The plugin of older releases leaves the pause alone.
  const resumes = unpauses && (!flags.full || state.controller.promoteFullResumes)
  const unpaused = resumes ? withSpec(state, withPaused(state.spec, false)) : state
  if (status === null) return { state: unpaused, error }
  return { state: withStatus(unpaused, patched(state.status, status)), error }
}

function promotionView({ spec, status }: RolloutState): PromoteView {
  const { strategy } = spec
  return {
    paused: spec.paused,
    blueGreen: strategy.kind === 'blueGreen',
    steps: strategy.kind === 'canary' ? strategy.steps.length : null,
    currentStepIndex: status.currentStepIndex,
    pauseConditions: status.pauseConditions.length > 0,
    controllerPause: status.controllerPause,
    inconclusive: status.stepRun?.status === 'Inconclusive',
    currentPodHash: status.currentPodHash,
    stableRS: status.stableRS,
  }
}

function patched(status: RolloutStatus, patch: PromoteStatus): RolloutStatus {
  const { pauseConditions, ...fields } = patch
  const next = { ...status, ...fields }
  return pauseConditions === undefined ? next : { ...next, pauseConditions: [] }
}
