import type { Count } from '../../units/amounts.ts'
import { withoutCondition } from '../conditions.ts'
import type { Draft, Pass } from '../contract.ts'
import { leavePausesAndAbort } from './promote.ts'

/**
 * The status as a full pass begins to build it: counts of what there is, nothing else carried over
 * unless named.
 */
export function freshDraft(pass: Pass): Draft {
  const { prev, nextRuns } = pass
  const replicas = podsOf(pass)
  return {
    abort: false,
    abortedAt: null,
    promoteFull: prev.promoteFull,
    controllerPause: false,
    pauseConditions: [],
    currentPodHash: pass.newRS === null ? pass.spec.template.hash : pass.newRS.hash,
    stableRS: '',
    currentStepIndex: null,
    currentStepHash: '',
    conditions: withoutInvalidSpec(pass),
    phase: prev.phase,
    message: prev.message,
    replicas,
    updatedReplicas: pass.newRS === null ? 0 : pass.newRS.have,
    readyReplicas: readyPodsOf(pass),
    availableReplicas: 0,
    HPAReplicas: 0,
    observedGeneration: prev.observedGeneration,
    restartedAt: pass.restartedAt,
    weights: pass.weights,
    stablePingPong: '',
    stepRun: nextRuns.stepRun,
    backgroundRun: nextRuns.backgroundRun,
    currentExperiment: pass.nextExperiment,
    pluginStatuses: [],
    activeSelector: '',
    previewSelector: '',
    scaleUpPreviewCheckPoint: false,
    prePromotionRun: nextRuns.prePromotionRun,
    postPromotionRun: nextRuns.postPromotionRun,
  }
}

// Three loops and not one with a key: a computed key costs more than all the rest of them.

/** Pods of all ReplicaSets. */
export function podsOf({ all }: Pass): Count {
  let total = 0
  for (const one of all) total += one.have
  return total
}

function readyPodsOf({ all }: Pass): Count {
  let total = 0
  for (const one of all) total += one.ready
  return total
}

export function availablePodsOf({ all }: Pass): Count {
  let total = 0
  for (const one of all) total += one.available
  return total
}

/**
 * A new template (or other steps) begins an update: whatever the last one had recorded is dropped.
 */
export function resetForUpdate(pass: Pass, draft: Draft): void {
  leavePausesAndAbort(pass)
  draft.promoteFull = false
  draft.stepRun = null
  draft.backgroundRun = null
  draft.prePromotionRun = null
  draft.postPromotionRun = null
}

function withoutInvalidSpec(pass: Pass): Draft['conditions'] {
  const { conditions } = pass.prev
  return withoutCondition(conditions, 'InvalidSpec')
}
