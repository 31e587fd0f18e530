import { withoutCondition } from '../../cluster/conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { leavePausesAndAbort } from './promote.ts'

const noPauses: Draft['pauseConditions'] = []
const noPlugins: Draft['pluginStatuses'] = []

/**
 * The status as a full pass begins to build it: counts of what there is, nothing else carried over
 * unless named. (`calculateBaseStatus`)
 */
export function freshDraft(pass: Pass): Draft {
  const { prev, nextRuns } = pass
  const conditions = withoutCondition(prev.conditions, 'InvalidSpec')
  return {
    abort: false,
    abortedAt: null,
    promoteFull: prev.promoteFull,
    controllerPause: false,
    pauseConditions: noPauses,
    currentPodHash: pass.spec.template.hash,
    stableRS: prev.stableRS,
    currentStepIndex: null,
    currentStepHash: '',
    conditions,
    phase: prev.phase,
    message: prev.message,
    replicas: pass.allHave,
    updatedReplicas: pass.newRS === null ? 0 : pass.newRS.have,
    readyReplicas: pass.allReady,
    availableReplicas: 0,
    HPAReplicas: 0,
    observedGeneration: prev.observedGeneration,
    restartedAt: pass.restartedAt,
    weights: pass.weights,
    stablePingPong: '',
    stepRun: nextRuns.stepRun,
    backgroundRun: nextRuns.backgroundRun,
    currentExperiment: pass.nextExperiment,
    pluginStatuses: noPlugins,
    activeSelector: '',
    previewSelector: '',
    scaleUpPreviewCheckPoint: false,
    prePromotionRun: nextRuns.prePromotionRun,
    postPromotionRun: nextRuns.postPromotionRun,
  }
}

/**
 * A new template (or other steps) begins an update: whatever the last one had recorded is dropped.
 * (`resetRolloutStatus`)
 */
export function resetForUpdate(pass: Pass, draft: Draft): void {
  leavePausesAndAbort(pass)
  draft.promoteFull = false
  draft.stepRun = null
  draft.backgroundRun = null
  draft.prePromotionRun = null
  draft.postPromotionRun = null
}
