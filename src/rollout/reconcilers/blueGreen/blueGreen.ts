import { isCompleted } from '../../../analysis/phase.ts'
import type { RolloutSpec } from '../../../plan/plan.ts'
import { blueGreenMaxUnavailableOf } from '../../../replicas/fenceposts.ts'
import { after, seconds } from '../../../units/time.ts'
import { isSaidPaused } from '../../conditions.ts'
import type { Draft, Outcome, Pass, StrategyRules } from '../../contract.ts'
import { blueGreenWaitsFor } from '../../decisions/clientPhase.ts'
import type { RolloutStatus } from '../../status.ts'
import { analysis } from '../analysis.ts'
import { ephemeralMetadata } from '../ephemeralMetadata.ts'
import { isSelected } from '../references.ts'
import { restart } from '../restart.ts'
import { reconcileRuns, runStatuses } from './analyses.ts'
import { activeOf, blueGreenOf, isSaturated } from './blueGreenPass.ts'
import { pause, pauseReason } from './pause.ts'
import { newReplicas, replicaSets } from './replicaSets.ts'
import { active, findServices, preview } from './services.ts'
import { countActive, writeStatus } from './status.ts'
import { statusBlock } from './statusBlock.ts'

export const blueGreen: StrategyRules = {
  reconcilers: Object.entries({
    findServices,
    preview,
    change,
    restart,
    replicaSets,
    pause,
    active,
    analysis,
    ephemeralMetadata,
  }),
  writeStatus,
  scaleOnly,
  newReplicas,
  delaysScaleDownOnAbort: (spec) => blueGreenOf(spec).abortScaleDownDelaySeconds !== 0,
  abortScaleDownDelaySeconds: (spec) => blueGreenOf(spec).abortScaleDownDelaySeconds ?? 30,
  scaleDownDelaySeconds: (spec) => blueGreenOf(spec).scaleDownDelaySeconds ?? 30,
  references(pass, hash) {
    const { activeService, previewService } = blueGreenOf(pass.spec)
    return isSelected(pass, [activeService, previewService], hash)
  },
  maxUnavailable: (spec, desired) =>
    blueGreenMaxUnavailableOf(blueGreenOf(spec).maxUnavailable, desired),
  reconcileRuns,
  runStatuses,
  pausesBeforeScaling: false,
  waitsForEvictions: false,
  isFastRollback: (pass) => pass.newRSWithinDelay,
  hasProgressed: (prev, next) =>
    next.activeSelector !== prev.activeSelector || next.previewSelector !== prev.previewSelector,
  isComplete(pass, next) {
    const { previewService } = blueGreenOf(pass.spec)
    return (
      next.activeSelector === next.currentPodHash &&
      (previewService === '' || next.previewSelector === next.currentPodHash)
    )
  },
  isAvailable: (pass, next) => isSaturated(pass, activeOf(pass, next.activeSelector)),
  isIndefinite: (pass) => isSaidPaused(pass.prev.conditions),
  waitingFor,
  destinations: ({ spec }) => [
    { service: blueGreenOf(spec).activeService, weight: 100, subset: null },
  ],
  pauseEndsAt({ spec, status }) {
    const { autoPromotionSeconds } = blueGreenOf(spec)
    const condition = status.pauseConditions.find((one) => one.reason === pauseReason)
    if (condition === undefined || autoPromotionSeconds <= 0) return null
    return after(condition.startTime, seconds(autoPromotionSeconds))
  },
  gateOf({ spec, status }) {
    const since = status.pauseConditions.find(({ reason }) => reason === pauseReason)?.startTime
    const waits = blueGreenOf(spec).autoPromotionEnabled === false
    return waits && since !== undefined ? { since, step: null } : null
  },
  roleMetadata(spec) {
    const { previewMetadata, activeMetadata } = blueGreenOf(spec)
    return { updated: previewMetadata, stable: activeMetadata }
  },
  statusBlock,
  hasChanged: (pass) =>
    pass.prev.currentPodHash !== '' && pass.prev.currentPodHash !== pass.spec.template.hash,
}

/** Another template: the write that resets is all that the pass does. */
function change(pass: Pass): Outcome {
  return pass.rules.hasChanged(pass) ? 'write' : 'next'
}

// Of a Service that is missing nobody hears: the pass ends as if it had answered.
function scaleOnly(pass: Pass, draft: Draft): Outcome {
  if (findServices(pass) === 'failed') {
    pass.failure = ''
    return 'end'
  }
  if (replicaSets(pass) === 'failed') return 'failed'
  const ready = draft.readyReplicas
  countActive(pass, draft)
  draft.readyReplicas = ready
  return 'next'
}

function waitingFor(spec: RolloutSpec, status: RolloutStatus): string {
  const { postPromotionRun } = status
  const awaitsAnalysis =
    blueGreenOf(spec).postPromotionAnalysis !== null &&
    (postPromotionRun === null || !isCompleted(postPromotionRun.status))
  return blueGreenWaitsFor(status, awaitsAnalysis)
}
