import type { Draft, Pass } from '../../contract.ts'
import { isAborted } from '../../pass.ts'
import { freshDraft, resetForUpdate } from '../freshDraft.ts'
import { persist } from '../persist.ts'
import { leavePausesAndAbort, promote } from '../promote.ts'
import { hasDeadline, isFastRollback, isRollbackWithinWindow } from '../rollback.ts'
import { completedPrePromotion } from './analyses.ts'
import { activeOf, blueGreenOf, selectedHash } from './blueGreenPass.ts'
import { isPauseComplete } from './pause.ts'

/**
 * The status write of a blue-green Rollout. Available and ready pods are those of the active stack.
 * (`syncRolloutStatusBlueGreen`)
 */
export function writeStatus(pass: Pass): void {
  const { previewService, activeService } = blueGreenOf(pass.spec)
  const draft = freshDraft(pass)
  if (pass.rules.hasChanged(pass)) resetForUpdate(pass, draft)
  if (pass.prev.promoteFull || isRollbackWithinWindow(pass)) leavePausesAndAbort(pass)
  draft.previewSelector = selectedHash(pass, previewService)
  draft.activeSelector = selectedHash(pass, activeService)
  const reason = promotionReason(pass, draft)
  if (reason === '') draft.scaleUpPreviewCheckPoint = isPastCheckPoint(pass)
  else promote(pass, draft, reason)
  countActive(pass, draft)
  persist(pass, draft)
}

export function countActive(pass: Pass, draft: Draft): void {
  const active = activeOf(pass, draft.activeSelector)
  draft.HPAReplicas = active === null ? pass.allHave : active.have
  draft.availableReplicas = active === null ? pass.allAvailable : active.available
  if (active !== null) draft.readyReplicas = active.ready
}

function promotionReason(pass: Pass, draft: Draft): string {
  if (pass.stableRS === null || draft.activeSelector === '') return 'Initial deploy'
  if (draft.activeSelector !== draft.currentPodHash) return ''
  if (pass.prev.promoteFull) return 'Full promotion requested'
  if (isRollbackWithinWindow(pass)) return 'Rollback within window'
  const { fastRollbackByAge } = pass.controller
  if (fastRollbackByAge && isFastRollback(pass)) return 'Fast rollback'
  if (isAborted(pass)) return ''
  const { postPromotionAnalysis } = blueGreenOf(pass.spec)
  if (!fastRollbackByAge && postPromotionAnalysis !== null && hasDeadline(pass)) {
    return `Rollback to '${pass.newRS?.name}' within scaleDownDelay`
  }
  const verified = postPromotionAnalysis === null || pass.runs.postPromotion?.phase === 'Successful'
  return verified ? 'Completed blue-green update' : ''
}

// Once passed it stays passed, through a new template too; only a promotion clears it.
function isPastCheckPoint(pass: Pass): boolean {
  const { previewReplicaCount } = blueGreenOf(pass.spec)
  if (previewReplicaCount === null) return false
  if (pass.prev.scaleUpPreviewCheckPoint) return true
  if (!completedPrePromotion(pass) || !isPauseComplete(pass)) return false
  return previewReplicaCount === (pass.newRS?.available ?? 0)
}
