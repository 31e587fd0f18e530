import type { AnalysisPhase } from '../../analysis/phase.ts'
import type { OwnedRun } from '../../cluster/objects.ts'
import type { CurrentRuns, Outcome, Pass } from '../contract.ts'
import { isAborted, isFullyPromoted, recordEvent } from '../pass.ts'
import type { RunStatus } from '../status.ts'
import { deleteRuns, terminateRuns } from '../store.ts'
import { surplusOf } from './keepHistory.ts'
import { hasDeadline, isFastRollback, isRollbackWithinWindow } from './rollback.ts'

/**
 * AnalysisRuns of the Rollout: the current ones are kept, made, judged or given up; all others are
 * terminated, and deleted beyond the history limits. It may ask for a pause or an abort.
 * (`reconcileAnalysisRuns`)
 */
export function analysis(pass: Pass): Outcome {
  if (!pass.controller.fastRollbackByAge && isSkipped(pass)) return skip(pass)
  const isOver = pass.controller.fastRollbackByAge && isCancelled(pass)
  const current = isOver ? cancelled(pass) : pass.rules.reconcileRuns(pass)
  if (current === 'failed') return pass.pause.add.length > 0 ? 'write' : 'failed'
  pass.runs = current
  pass.nextRuns = pass.rules.runStatuses(current, pass.prev)
  settleOthers(pass, current)
  announce(pass, current)
  return pass.pause.add.length > 0 && pass.rules.pausesBeforeScaling ? 'write' : 'next'
}

function isCancelled(pass: Pass): boolean {
  return (
    pass.prev.stableRS === '' ||
    pass.prev.promoteFull ||
    isFullyPromoted(pass) ||
    isAborted(pass) ||
    isFastRollback(pass)
  )
}

// As it was before the age of a ReplicaSet counted: whatever has a deadline needs no analysis.
function isSkipped(pass: Pass): boolean {
  return (
    isAborted(pass) ||
    pass.prev.promoteFull ||
    hasDeadline(pass) ||
    pass.prev.stableRS === '' ||
    isRollbackWithinWindow(pass)
  )
}

// The current runs are stopped, and stay the current ones; nothing is announced or tidied up.
function skip(pass: Pass): Outcome {
  const { step, background, prePromotion, postPromotion } = pass.runs
  terminateRuns(pass, [step, background, prePromotion, postPromotion, ...pass.otherRuns])
  pass.nextRuns = pass.rules.runStatuses(pass.runs, pass.prev)
  return pass.pause.add.length > 0 && pass.rules.pausesBeforeScaling ? 'write' : 'next'
}

function cancelled(pass: Pass): CurrentRuns {
  const { step, background, prePromotion, postPromotion } = pass.runs
  terminateRuns(pass, [step, background, prePromotion, postPromotion])
  return { step: null, background: null, prePromotion, postPromotion }
}

// Most passes have none that is not current, and every pass comes by here.
function settleOthers(pass: Pass, current: CurrentRuns): void {
  if (pass.otherRuns.length === 0) return
  const others = pass.otherRuns.filter((run) => !isCurrent(current, run.name))
  if (others.length === 0) return
  terminateRuns(pass, others)
  deleteRuns(pass, surplusOf(pass, others))
}

function isCurrent(
  { step, background, prePromotion, postPromotion }: CurrentRuns,
  name: string,
): boolean {
  return (
    name === step?.name ||
    name === background?.name ||
    name === prePromotion?.name ||
    name === postPromotion?.name
  )
}

function announce(pass: Pass, current: CurrentRuns): void {
  const { prev } = pass
  announceOne(pass, 'PostPromotion', prev.postPromotionRun, current.postPromotion)
  announceOne(pass, 'PrePromotion', prev.prePromotionRun, current.prePromotion)
  announceOne(pass, 'Step', prev.stepRun, current.step)
  announceOne(pass, 'Background', prev.backgroundRun, current.background)
}

function announceOne(
  pass: Pass,
  kind: string,
  before: RunStatus | null,
  run: OwnedRun | null,
): void {
  if (run === null || run.phase === '') return
  if (before !== null && (before.name !== run.name || before.status === run.phase)) return
  const previous: AnalysisPhase | 'NoPreviousStatus' = before?.status ?? 'NoPreviousStatus'
  recordEvent(
    pass,
    run.phase === 'Failed' || run.phase === 'Error' ? 'Warning' : 'Normal',
    `AnalysisRun${run.phase}`,
    `${kind} Analysis Run '${run.name}' Status New: '${run.phase}' Previous: '${previous}'`,
  )
}
