import type { RunReference } from '../../../analysis/template.ts'
import type { OwnedRun, RunKind } from '../../../cluster/objects.ts'
import type { CurrentRuns, Pass, RunStatuses } from '../../contract.ts'
import { hasPauseCondition } from '../../pass.ts'
import type { RolloutStatus } from '../../status.ts'
import { terminateRuns } from '../../store.ts'
import { createRun, judgeRun, needsNewRun, runStatusOf, waitsForNothing } from '../runs.ts'
import { blueGreenOf, isSaturated } from './blueGreenPass.ts'

/**
 * The analysis before the switch, then the one after it. (`reconcilePrePromotionAnalysisRun`,
 * `reconcilePostPromotionAnalysisRun`)
 */
export function reconcileRuns(pass: Pass): CurrentRuns | 'failed' {
  const { prePromotionAnalysis, postPromotionAnalysis } = blueGreenOf(pass.spec)
  const prePromotion = runFor(pass, 'PrePromotion', prePromotionAnalysis, pass.runs.prePromotion)
  if (prePromotion === 'failed') return prePromotion
  if (prePromotion !== null) {
    judgeRun(pass, prePromotion, 'Blue/green pre-promotion analysis')
  }
  const postPromotion = runFor(
    pass,
    'PostPromotion',
    postPromotionAnalysis,
    pass.runs.postPromotion,
  )
  if (postPromotion === 'failed') return postPromotion
  if (postPromotion !== null) {
    judgeRun(pass, postPromotion, 'Blue/green post-promotion analysis')
  }
  return { step: null, background: null, prePromotion, postPromotion }
}

export function runStatuses(runs: CurrentRuns, prev: RolloutStatus): RunStatuses {
  const prePromotionRun = runStatusOf(runs.prePromotion, prev.prePromotionRun)
  const postPromotionRun = runStatusOf(runs.postPromotion, prev.postPromotionRun)
  return { stepRun: null, backgroundRun: null, prePromotionRun, postPromotionRun }
}

/**
 * The pre-promotion analysis, if there is one, has succeeded. (`completedPrePromotionAnalysis`)
 */
export function completedPrePromotion(pass: Pass): boolean {
  return (
    blueGreenOf(pass.spec).prePromotionAnalysis === null ||
    pass.runs.prePromotion?.phase === 'Successful'
  )
}

/**
 * Not (yet) the time for the analysis after the switch. (`skipPostPromotionAnalysisRun`)
 */
export function skipsPostPromotion(pass: Pass): boolean {
  const { activeSelector, stableRS } = pass.prev
  const { hash } = pass.spec.template
  if (stableRS === hash || activeSelector !== hash) return true
  // One that has begun is not given up because pods come and go.
  const hasBegun = pass.controller.analysisOutlivesPods && pass.runs.postPromotion !== null
  return !hasBegun && !isSaturated(pass, pass.newRS)
}

function skipsPrePromotion(pass: Pass): boolean {
  const { activeSelector, stableRS } = pass.prev
  const { hash } = pass.spec.template
  if (stableRS === hash || activeSelector === '' || activeSelector === hash) return true
  if (pass.controller.analysisOutlivesPods && pass.runs.prePromotion !== null) return false
  const { previewReplicaCount } = blueGreenOf(pass.spec)
  if (previewReplicaCount === null) return !isSaturated(pass, pass.newRS)
  return pass.newRS?.want !== previewReplicaCount || pass.newRS.available !== previewReplicaCount
}

const moments = {
  PrePromotion: { infix: 'pre', skips: skipsPrePromotion },
  PostPromotion: { infix: 'post', skips: skipsPostPromotion },
} as const

function runFor(
  pass: Pass,
  kind: Extract<RunKind, keyof typeof moments>,
  reference: RunReference | null,
  current: OwnedRun | null,
): OwnedRun | null | 'failed' {
  if (reference === null || waitsForNothing(pass, reference)) {
    terminateRuns(pass, [current])
    return null
  }
  const { infix, skips } = moments[kind]
  if (skips(pass)) {
    terminateRuns(pass, [current])
    return current
  }
  if (hasPauseCondition(pass, 'InconclusiveAnalysisRun')) return current
  return needsNewRun(pass, current) ? createRun(pass, reference, kind, infix, null) : current
}
