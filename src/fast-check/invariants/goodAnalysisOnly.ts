import type { Invariant } from '../invariant.ts'
import { everyTurn, isPromoted, stableOf } from '../readings/turn.ts'

export const goodAnalysisOnly: Invariant = everyTurn(
  'only a good analysis goes on',
  'A step with an analysis is completed only by a successful run, unless somebody promotes.',
  (turn) => {
    const { now, was, moment } = turn
    if (was === null || was.spec.strategy.kind !== 'canary' || stableOf(was) === null) return null
    const said = moment.effects.filter(
      (effect) => effect.kind === 'recordEvent' && effect.reason === 'RolloutStepCompleted',
    )
    if (said.length === 0 || isPromoted(was)) return null
    const { stepRun, currentStepIndex } = was.status
    const reference = was.spec.strategy.steps[currentStepIndex ?? 0]?.analysis ?? null
    const same =
      now.status.currentPodHash === was.status.currentPodHash &&
      now.status.currentStepHash === was.status.currentStepHash
    if (reference === null || stepRun === null || !same || moment.actions.length > 0) return null
    if (
      was.status.promoteFull ||
      now.status.abort ||
      now.status.currentStepIndex === currentStepIndex
    )
      return null
    const run = now.analysisRuns.find((one) => one.name === stepRun.name)
    return run === undefined || run.phase === 'Successful'
      ? null
      : `step ${currentStepIndex} is completed, and ${run.name} is ${run.phase}`
  },
)
