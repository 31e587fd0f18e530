import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isActedOn,
  isUpdateOver,
  messagesOf,
  type Passage,
} from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const goodAnalysisOnly: Invariant = everyPassage(
  'only a good analysis goes on',
  'A step with an analysis is completed only by a successful run, unless somebody promotes.',
  (passage) => {
    const { now, was } = passage
    if (was === null || isAside(passage, was)) return null
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
function isAside(passage: Passage, was: RolloutState): boolean {
  const { now } = passage
  return (
    isActedOn(passage) ||
    isUpdateOver(was) ||
    was.status.promoteFull ||
    now.status.abort ||
    messagesOf(passage, 'RolloutStepCompleted').length === 0 ||
    now.status.currentStepIndex === was.status.currentStepIndex ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash
  )
}
