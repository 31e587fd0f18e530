import type { OwnedRun } from '../../../cluster/objects.ts'
import type { CurrentRuns, Pass, RunStatuses } from '../../contract.ts'
import { hasPauseCondition, isFullyPromoted } from '../../pass.ts'
import type { RolloutStatus } from '../../status.ts'
import { terminateRuns } from '../../store.ts'
import { createRun, judgeRun, needsNewRun, runStatusOf, waitsForNothing } from '../runs.ts'
import { canaryOf, currentStepOf, stepIndexOf } from './canaryPass.ts'

/**
 * The step's own run, then the one in the background. (`reconcileStepBasedAnalysisRun`,
 * `reconcileBackgroundAnalysisRun`)
 */
export function reconcileRuns(pass: Pass): CurrentRuns | 'failed' {
  const step = stepRun(pass)
  if (step === 'failed') return step
  const background = backgroundRun(pass)
  if (background === 'failed') return background
  return { step, background, prePromotion: null, postPromotion: null }
}

export function runStatuses(runs: CurrentRuns, prev: RolloutStatus): RunStatuses {
  const stepRun = runStatusOf(runs.step, prev.stepRun)
  const backgroundRun = runStatusOf(runs.background, prev.backgroundRun)
  return { stepRun, backgroundRun, prePromotionRun: null, postPromotionRun: null }
}

function stepRun(pass: Pass): OwnedRun | null | 'failed' {
  const current = pass.runs.step
  if (pass.prev.pauseConditions.length > 0 || pass.prev.abort) return current
  const index = stepIndexOf(pass)
  const reference = currentStepOf(pass)?.analysis ?? null
  if (
    reference === null ||
    waitsForNothing(pass, reference) ||
    (current !== null && current.stepIndex !== index)
  ) {
    terminateRuns(pass, [current])
    return null
  }
  if (needsNewRun(pass, current)) return createRun(pass, reference, 'Step', String(index), index)
  if (current !== null) judgeRun(pass, current, 'Step-based analysis')
  return current
}

function backgroundRun(pass: Pass): OwnedRun | null | 'failed' {
  const current = pass.runs.background
  const { analysis } = canaryOf(pass)
  if (analysis === null || waitsForNothing(pass, analysis)) {
    terminateRuns(pass, [current])
    return null
  }
  if (
    isFullyPromoted(pass) ||
    pass.prev.stableRS === '' ||
    pass.prev.currentPodHash === '' ||
    isBeforeStart(pass, analysis.startingStep)
  ) {
    return null
  }
  if (hasPauseCondition(pass, 'InconclusiveAnalysisRun')) return current
  if (needsNewRun(pass, current)) return createRun(pass, analysis, 'Background', '', null)
  if (current !== null) judgeRun(pass, current, 'Background analysis')
  return current
}

// Without steps there is no index, and `startingStep` means nothing.
function isBeforeStart(pass: Pass, startingStep: number | null): boolean {
  const index = stepIndexOf(pass)
  return index !== null && index < (startingStep ?? 0)
}
