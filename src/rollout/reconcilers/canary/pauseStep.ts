import { resyncPeriod } from '../../../replicas/scaleDownDelay.ts'
import { pauseEndsAt } from '../../../steps/pause.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { addPause, askToWake, pauseConditionOf } from '../../pass.ts'
import { currentStepOf } from './canaryPass.ts'

/** The reason of the pause that a step asks for. */
export const pauseReason = 'CanaryPauseStep'

/**
 * A pause step adds its condition, and with it starts its clock, in the first pass that resizes
 * nothing. (`reconcileCanaryPause`)
 */
export function pauseStep(pass: Pass): Outcome {
  if (pass.spec.paused || pass.prev.promoteFull) return 'next'
  const pause = currentStepOf(pass)?.pause ?? null
  if (pause === null) return 'next'
  const condition = pauseConditionOf(pass, pauseReason)
  if (condition === undefined) {
    if (!pass.prev.controllerPause) addPause(pass, pauseReason)
    return 'write'
  }
  const endsAt = pauseEndsAt(pause, condition.startTime)
  if (endsAt !== null && pass.clock + resyncPeriod > endsAt && endsAt > pass.clock) {
    askToWake(pass, endsAt + 1)
  }
  return 'write'
}
