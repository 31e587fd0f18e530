import type { StepView } from '../../../steps/rule.ts'
import type { Step } from '../../../steps/step.ts'
import { isScalingStep, isStepComplete, stepString } from '../../../steps/step.ts'
import type { Draft, Pass } from '../../contract.ts'
import { promotionReason } from '../../decisions/promotion.ts'
import { isAborted, pauseConditionOf, recordEvent, removePause } from '../../pass.ts'
import { freshDraft, resetForUpdate } from '../freshDraft.ts'
import { persist } from '../persist.ts'
import { leavePausesAndAbort, promote } from '../promote.ts'
import { isFastRollback, isRollbackWithinWindow } from '../rollback.ts'
import { canaryOf, currentStepOf, stepIndexOf } from './canaryPass.ts'
import { pauseReason } from './pauseStep.ts'
import { scaleReached } from './sizes.ts'

/**
 * The status write of a canary: reset, promotion, abort or the next step, whichever comes first.
 * (`syncRolloutStatusCanary`)
 */
export function writeStatus(pass: Pass): void {
  const draft = freshDraft(pass)
  draft.availableReplicas = pass.allAvailable
  draft.HPAReplicas = draft.replicas
  draft.stablePingPong = pass.prev.stablePingPong
  draft.pluginStatuses = pass.pluginStatuses
  draft.currentStepHash = pass.spec.stepsHash
  advance(pass, draft)
  persist(pass, draft)
}

function advance(pass: Pass, draft: Draft): void {
  const total = canaryOf(pass).steps.length
  if (pass.rules.hasChanged(pass)) {
    reset(pass, draft, total)
    return
  }
  let index = stepIndexOf(pass)
  const skipping = pass.prev.promoteFull || isRollbackWithinWindow(pass)
  if (skipping) {
    leavePausesAndAbort(pass)
    if (total > 0) index = total
  }
  const reason = reasonToPromote(pass)
  if (reason !== '') {
    promoteCanary(pass, draft, reason, total)
    return
  }
  if (isAborted(pass)) {
    if (total > 0) draft.currentStepIndex = draft.stableRS === draft.currentPodHash ? total : 0
    return
  }
  const step = currentStepOf(pass)
  if (
    step !== null &&
    index !== null &&
    !pass.spec.paused &&
    isStepComplete(step, viewOf(pass, step))
  ) {
    index += 1
    draft.stepRun = null
    // The original counts the steps up along with the index when it skips to the end.
    const of = skipping ? total + 1 : total
    const message = `Rollout step ${index}/${of} completed (${nameOf(pass, step)})`
    recordEvent(pass, 'Normal', 'RolloutStepCompleted', message)
    removePause(pass, pauseReason)
  }
  draft.currentStepIndex = index
}

// Before they were named, routes were what nobody knew.
function nameOf({ controller }: Pass, step: Step): string {
  if (controller.routeStepsNamed) return stepString(step)
  return stepString({ ...step, setHeaderRoute: null, setMirrorRoute: null })
}

function reset(pass: Pass, draft: Draft, total: number): void {
  resetForUpdate(pass, draft)
  draft.pluginStatuses = []
  draft.currentStepIndex = total > 0 ? 0 : null
  if (pass.newRS === null || total === 0) return
  if (pass.prev.stableRS === pass.newRS.hash) {
    recordEvent(pass, 'Normal', 'SkipSteps', 'Rollback to stable ReplicaSets')
    draft.currentStepIndex = total
  } else if (isRollbackWithinWindow(pass) && pass.newRS.want > 0) {
    const message = 'Rollback to active ReplicaSets within RollbackWindow'
    recordEvent(pass, 'Normal', 'SkipSteps', message)
    draft.currentStepIndex = total
  }
}

function reasonToPromote(pass: Pass): string {
  const { steps, replicaProgressThreshold } = canaryOf(pass)
  const aborted = isAborted(pass)
  const withinWindow = isRollbackWithinWindow(pass)
  const fastRollback = pass.controller.fastRollbackByAge ? isFastRollback(pass) : withinWindow
  return promotionReason({
    newRS: pass.newRS,
    hasStable: pass.stableRS !== null,
    aborted,
    promoteFull: pass.prev.promoteFull,
    fastRollback,
    withinWindow,
    desired: pass.desired,
    threshold: replicaProgressThreshold,
    stepCount: steps.length,
    controller: pass.controller,
    stepIndex: pass.prev.currentStepIndex,
  })
}

function promoteCanary(pass: Pass, draft: Draft, reason: string, total: number): void {
  draft.currentStepIndex = total > 0 ? total : null
  if (promote(pass, draft, reason) && canaryOf(pass).pingPong !== null) {
    draft.stablePingPong = pass.prev.stablePingPong === 'ping' ? 'pong' : 'ping'
  }
}

function viewOf(pass: Pass, step: Step): StepView {
  const pausedAt = pauseConditionOf(pass, pauseReason)?.startTime ?? null
  const isReached = isScalingStep(step) && scaleReached(pass, pass.weights)
  return {
    now: pass.clock,
    controllerPause: pass.prev.controllerPause,
    pausedAt,
    scaleReached: isReached,
    weightVerified: pass.verified,
    experimentPhase: pass.experiment?.phase ?? null,
    analysisPhase: pass.runs.step?.phase ?? null,
    pluginCompleted: pass.pluginSettled,
  }
}
