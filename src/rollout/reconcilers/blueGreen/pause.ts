import { resyncPeriod } from '../../../replicas/scaleDownDelay.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { addPause, askToWake, isHalted, pauseConditionOf, removePause } from '../../pass.ts'
import type { PauseCondition } from '../../status.ts'
import { hasDeadline, isFastRollback } from '../rollback.ts'
import { completedPrePromotion } from './analyses.ts'
import { blueGreenOf, selectedHash } from './blueGreenPass.ts'
import { newReplicas } from './replicaSets.ts'

/** The reason of the pause before the switch. */
export const pauseReason = 'BlueGreenPause'

/**
 * The pause before the switch: it begins when the new ReplicaSet is ready, and ends by time or by a
 * person. (`reconcileBlueGreenPause`)
 */
export function pause(pass: Pass): Outcome {
  if (pass.prev.abort || !isReadyForPause(pass) || isHalted(pass)) return 'next'
  if (isFastTracked(pass) || pass.prev.scaleUpPreviewCheckPoint || !needsPause(pass)) {
    removePause(pass, pauseReason)
    return 'next'
  }
  if (!completedPrePromotion(pass)) return 'next'
  const condition = pauseConditionOf(pass, pauseReason)
  if (condition === undefined) {
    // With controllerPause still set a person has resumed.
    if (!pass.prev.controllerPause) addPause(pass, pauseReason)
  } else if (isPauseComplete(pass)) removePause(pass, pauseReason)
  else askAtEnd(pass, condition)
  return 'next'
}

export function isReadyForPause(pass: Pass): boolean {
  const wanted = newReplicas(pass)
  return pass.newRS !== null && pass.newRS.want === wanted && pass.newRS.available === wanted
}

/**
 * No reason to wait: a fast rollback, a full promotion, or a switch that is done (or never was).
 * (`isBlueGreenFastTracked`)
 */
export function isFastTracked(pass: Pass): boolean {
  const { fastRollbackByAge } = pass.controller
  const isFast = fastRollbackByAge ? isFastRollback(pass) : hasDeadline(pass)
  if (isFast || pass.prev.promoteFull) return true
  const active = selectedHash(pass, blueGreenOf(pass.spec).activeService)
  return active === '' || active === pass.spec.template.hash
}

/**
 * The pause is over, or there never was to be one. (`CompletedBlueGreenPause`)
 */
export function isPauseComplete(pass: Pass): boolean {
  if (pass.pause.add.length > 0) return false
  if (pass.prev.scaleUpPreviewCheckPoint) return true
  const { autoPromotionEnabled, autoPromotionSeconds } = blueGreenOf(pass.spec)
  const condition = pauseConditionOf(pass, pauseReason)
  if (autoPromotionEnabled === false) {
    return pass.prev.controllerPause && condition === undefined
  }
  if (autoPromotionSeconds === 0) return true
  // Without the condition it has not begun, even where a person has just cleared it.
  return condition !== undefined && pass.clock > endOf(condition, autoPromotionSeconds)
}

function needsPause(pass: Pass): boolean {
  const { autoPromotionEnabled, autoPromotionSeconds } = blueGreenOf(pass.spec)
  return autoPromotionEnabled === false || autoPromotionSeconds > 0
}

function askAtEnd(pass: Pass, condition: PauseCondition): void {
  const { autoPromotionSeconds } = blueGreenOf(pass.spec)
  const end = endOf(condition, autoPromotionSeconds)
  if (pass.clock + resyncPeriod > end && end > pass.clock) {
    askToWake(pass, end + 1)
  }
}

function endOf(condition: PauseCondition, seconds: number): number {
  return condition.startTime + seconds * 1000
}
