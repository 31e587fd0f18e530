import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import { everyTurn, isActedOn, isPromoted, messagesOf, type Turn } from '../readings/turn.ts'
import { stepsOf } from '../readings/weights.ts'

export const goodAnalysisOnly: Invariant = everyTurn(
  'only a good analysis goes on',
  'A step with an analysis is completed only by a successful run, unless somebody promotes.',
  (turn) => {
    const { now, was } = turn
    if (was === null || isAside(turn, was)) return null
    const { stepRun, currentStepIndex } = was.status
    const step = stepsOf(was)[currentStepIndex ?? 0]
    if (stepRun === null || step?.analysis == null) return null
    const run = now.analysisRuns.find((one) => one.name === stepRun.name)
    return run === undefined || run.phase === 'Successful'
      ? null
      : `step ${currentStepIndex} is completed, and ${run.name} is ${run.phase}`
  },
)

// No step is completed here, or for another reason than its analysis.
function isAside(turn: Turn, was: RolloutState): boolean {
  const { now } = turn
  return (
    isActedOn(turn) ||
    isPromoted(was) ||
    was.status.promoteFull ||
    now.status.abort ||
    messagesOf(turn, 'RolloutStepCompleted').length === 0 ||
    now.status.currentStepIndex === was.status.currentStepIndex ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash
  )
}
