import type { OwnedRun, ReplicaSet } from '../cluster/objects.ts'
import type { Own } from '../units/own.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'

// Written-out literals: on Node 20 a spread of so many keys costs ten to twenty times as much, and
// these are what every pass copies. Whoever owns the copy changes it before anybody else sees
// it.

/** Whoever copies a state is about to change it, so that its controller has to look again. */
export function copyState(from: RolloutState): Own<RolloutState> {
  return {
    spec: from.spec,
    controller: from.controller,
    generation: from.generation,
    revision: from.revision,
    status: from.status,
    replicaSets: from.replicaSets,
    orphans: from.orphans,
    services: from.services,
    router: from.router,
    analysisRuns: from.analysisRuns,
    experiments: from.experiments,
    analysisTemplates: from.analysisTemplates,
    plugins: from.plugins,
    workloadReplicas: from.workloadReplicas,
    now: from.now,
    rests: false,
    ordered: false,
    wakeAsked: from.wakeAsked,
    asksAgain: from.asksAgain,
    failure: from.failure,
  }
}

export function copyReplicaSet(from: ReplicaSet): Own<ReplicaSet> {
  return {
    name: from.name,
    hash: from.hash,
    template: from.template,
    ephemeral: from.ephemeral,
    createdAt: from.createdAt,
    minReadySeconds: from.minReadySeconds,
    revision: from.revision,
    revisionHistory: from.revisionHistory,
    desiredReplicas: from.desiredReplicas,
    scaleDownAt: from.scaleDownAt,
    want: from.want,
    have: from.have,
    ready: from.ready,
    available: from.available,
    pods: from.pods,
    failure: from.failure,
  }
}

export function copyOwnedRun(from: OwnedRun): Own<OwnedRun> {
  return {
    name: from.name,
    kind: from.kind,
    hash: from.hash,
    stepIndex: from.stepIndex,
    createdAt: from.createdAt,
    spec: from.spec,
    terminate: from.terminate,
    phase: from.phase,
    message: from.message,
  }
}

export function copyStatus(from: RolloutStatus): Own<RolloutStatus> {
  return {
    abort: from.abort,
    abortedAt: from.abortedAt,
    promoteFull: from.promoteFull,
    controllerPause: from.controllerPause,
    pauseConditions: from.pauseConditions,
    currentPodHash: from.currentPodHash,
    stableRS: from.stableRS,
    currentStepIndex: from.currentStepIndex,
    currentStepHash: from.currentStepHash,
    conditions: from.conditions,
    phase: from.phase,
    message: from.message,
    replicas: from.replicas,
    updatedReplicas: from.updatedReplicas,
    readyReplicas: from.readyReplicas,
    availableReplicas: from.availableReplicas,
    HPAReplicas: from.HPAReplicas,
    observedGeneration: from.observedGeneration,
    restartedAt: from.restartedAt,
    weights: from.weights,
    stablePingPong: from.stablePingPong,
    stepRun: from.stepRun,
    backgroundRun: from.backgroundRun,
    currentExperiment: from.currentExperiment,
    pluginStatuses: from.pluginStatuses,
    activeSelector: from.activeSelector,
    previewSelector: from.previewSelector,
    scaleUpPreviewCheckPoint: from.scaleUpPreviewCheckPoint,
    prePromotionRun: from.prePromotionRun,
    postPromotionRun: from.postPromotionRun,
  }
}
