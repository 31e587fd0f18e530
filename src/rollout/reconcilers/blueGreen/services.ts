import type { Outcome, Pass } from '../../contract.ts'
import { failPass, isHalted } from '../../pass.ts'
import { switchService } from '../../store.ts'
import { completedPrePromotion } from './analyses.ts'
import { blueGreenOf, isSaturated, selectedHash } from './blueGreenPass.ts'
import { isFastTracked, isPauseComplete, isReadyForPause } from './pause.ts'

/**
 * Both Services have to be there before anything is done. (`getPreviewAndActiveServices`)
 */
export function findServices(pass: Pass): Outcome {
  const { previewService, activeService } = blueGreenOf(pass.spec)
  for (const name of [previewService, activeService]) {
    if (name !== '' && !pass.services.some((one) => one.name === name)) {
      return failPass(pass, `service "${name}" not found`)
    }
  }
  return 'next'
}

/**
 * The preview Service follows the new ReplicaSet, pods or no pods, and stays there through an
 * abort. (`reconcilePreviewService`)
 */
export function preview(pass: Pass): Outcome {
  const { previewService } = blueGreenOf(pass.spec)
  if (!isHalted(pass)) switchService(pass, previewService, pass.spec.template.hash)
  return 'next'
}

/**
 * The active Service is switched once the new ReplicaSet is saturated and nothing is left to wait
 * for. (`reconcileActiveService`)
 */
export function active(pass: Pass): Outcome {
  if (isHalted(pass) || !isReadyForPause(pass) || !isSaturated(pass, pass.newRS)) return 'next'
  const { activeService } = blueGreenOf(pass.spec)
  let hash = selectedHash(pass, activeService)
  if (isFastTracked(pass) || (isPauseComplete(pass) && completedPrePromotion(pass))) {
    hash = pass.spec.template.hash
  }
  // The abort has the last word, but only while the new ReplicaSet is saturated.
  if (pass.prev.abort) hash = pass.prev.stableRS
  switchService(pass, activeService, hash)
  return 'next'
}
