// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisPhaseForm, analysisTemplateForm } from './analysis.ts'
import {
  observedTemplateForm,
  ownedExperimentForm,
  ownedRunForm,
  pluginOutcomeForm,
  podCohortForm,
  replicaSetForm,
  serviceForm,
  trafficRouterForm,
  weightDestinationForm,
} from './cluster.ts'
import { planForm, rolloutSpecForm } from './plan.ts'
import { controllerRulesForm } from './releases.ts'
import { jsonForm } from './units.ts'

const pauseConditionForm: Form = {
  type: 'PauseCondition',
  has: { reason: 'string', startTime: 'number' },
}

const rolloutConditionTypeForm: Form = {
  words: [
    'Healthy',
    'Progressing',
    'Paused',
    'InvalidSpec',
    'Available',
    'Completed',
    'ReplicaFailure',
  ],
}

const rolloutConditionForm: Form = {
  type: 'RolloutCondition',
  has: {
    type: rolloutConditionTypeForm,
    status: { words: ['True', 'False', 'Unknown'] },
    reason: 'string',
    message: 'string',
    lastUpdateTime: 'number',
    lastTransitionTime: 'number',
  },
}

export const rolloutPhaseForm: Form = {
  words: ['', 'Healthy', 'Progressing', 'Paused', 'Degraded'],
}

const weightsForm: Form = {
  type: 'Weights',
  has: {
    canary: weightDestinationForm,
    stable: weightDestinationForm,
    additional: { list: weightDestinationForm },
    verified: { either: [{ words: [null] }, 'boolean'] },
  },
}

const runStatusForm: Form = {
  type: 'RunStatus',
  has: { name: 'string', status: analysisPhaseForm, message: 'string' },
}

const pluginStatusForm: Form = {
  type: 'PluginStatus',
  has: {
    index: 'number',
    name: 'string',
    operation: { words: ['Run', 'Abort', 'Terminate'] },
    phase: { words: ['Running', 'Successful', 'Failed', 'Error'] },
    message: 'string',
    startedAt: { either: [{ words: [null] }, 'number'] },
    updatedAt: { either: [{ words: [null] }, 'number'] },
  },
}

const rolloutStatusForm: Form = {
  type: 'RolloutStatus',
  has: {
    abort: 'boolean',
    abortedAt: { either: [{ words: [null] }, 'number'] },
    promoteFull: 'boolean',
    controllerPause: 'boolean',
    pauseConditions: { list: pauseConditionForm },
    currentPodHash: 'string',
    stableRS: 'string',
    currentStepIndex: { either: [{ words: [null] }, 'number'] },
    currentStepHash: 'string',
    conditions: { list: rolloutConditionForm },
    phase: rolloutPhaseForm,
    message: 'string',
    replicas: 'number',
    updatedReplicas: 'number',
    readyReplicas: 'number',
    availableReplicas: 'number',
    HPAReplicas: 'number',
    observedGeneration: 'number',
    restartedAt: { either: [{ words: [null] }, 'number'] },
    weights: { either: [{ words: [null] }, weightsForm] },
    stablePingPong: { words: ['', 'ping', 'pong'] },
    stepRun: { either: [{ words: [null] }, runStatusForm] },
    backgroundRun: { either: [{ words: [null] }, runStatusForm] },
    currentExperiment: 'string',
    pluginStatuses: { list: pluginStatusForm },
    activeSelector: 'string',
    previewSelector: 'string',
    scaleUpPreviewCheckPoint: 'boolean',
    prePromotionRun: { either: [{ words: [null] }, runStatusForm] },
    postPromotionRun: { either: [{ words: [null] }, runStatusForm] },
  },
}

export const liveForm: Form = {
  type: 'Live',
  has: {
    generation: 'number',
    revision: 'number',
    status: rolloutStatusForm,
    replicaSets: { list: replicaSetForm },
    analysisRuns: { list: ownedRunForm },
  },
}

export const rolloutStateForm: Form = {
  type: 'RolloutState',
  has: {
    spec: rolloutSpecForm,
    controller: controllerRulesForm,
    generation: 'number',
    revision: 'number',
    status: rolloutStatusForm,
    replicaSets: { list: replicaSetForm },
    orphans: { list: replicaSetForm },
    services: { list: serviceForm },
    router: trafficRouterForm,
    analysisRuns: { list: ownedRunForm },
    experiments: { list: ownedExperimentForm },
    analysisTemplates: { list: analysisTemplateForm },
    plugins: { list: pluginOutcomeForm },
    workloadReplicas: { either: [{ words: [null] }, 'number'] },
    now: 'number',
    rests: 'boolean',
    ordered: 'boolean',
    wakeAsked: { either: [{ words: [null] }, 'number'] },
    asksAgain: 'boolean',
    failure: 'string',
  },
}

const trafficSubsetForm: Form = { type: 'TrafficSubset', has: { name: 'string', hash: 'string' } }

export const trafficDestinationForm: Form = {
  type: 'TrafficDestination',
  has: {
    service: 'string',
    weight: 'number',
    subset: { either: [{ words: [null] }, trafficSubsetForm] },
  },
}

export const beginOptionsForm: Form = {
  type: 'BeginOptions',
  has: {},
  may: {
    live: { either: [{ words: [null] }, liveForm] },
    verification: { either: [{ words: ['observed', 'none'] }, 'number'] },
  },
}

export const liveObjectsForm: Form = {
  type: 'LiveObjects',
  has: { rollout: { by: jsonForm }, replicaSets: { list: { by: jsonForm } } },
  may: { pods: { list: { by: jsonForm } }, analysisRuns: { list: { by: jsonForm } } },
}

const replicaSetObservedForm: Form = {
  type: 'ReplicaSetObserved',
  has: {
    name: 'string',
    have: 'number',
    ready: 'number',
    available: 'number',
    pods: { list: podCohortForm },
  },
}

export const rolloutEventForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['specChanged'] }, at: 'number', spec: rolloutSpecForm } },
    { type: '', has: { kind: { words: ['planChanged'] }, at: 'number', plan: planForm } },
    {
      type: '',
      has: {
        kind: { words: ['replicaSetsObserved'] },
        at: 'number',
        replicaSets: { list: replicaSetObservedForm },
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['analysisRunObserved'] },
        at: 'number',
        run: 'string',
        phase: analysisPhaseForm,
        message: 'string',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['experimentObserved'] },
        at: 'number',
        experiment: 'string',
        phase: analysisPhaseForm,
        message: 'string',
        templates: { list: observedTemplateForm },
      },
    },
    { type: '', has: { kind: { words: ['weightVerified'] }, at: 'number' } },
    {
      type: '',
      has: { kind: { words: ['stepPluginObserved'] }, at: 'number', outcome: pluginOutcomeForm },
    },
    { type: '', has: { kind: { words: ['promoted', 'promotedFully'] }, at: 'number' } },
    { type: '', has: { kind: { words: ['currentStepSkipped', 'allStepsSkipped'] }, at: 'number' } },
    { type: '', has: { kind: { words: ['aborted', 'retried'] }, at: 'number' } },
    { type: '', has: { kind: { words: ['paused', 'resumed'] }, at: 'number' } },
    { type: '', has: { kind: { words: ['scaled'] }, at: 'number', replicas: 'number' } },
    { type: '', has: { kind: { words: ['restarted'] }, at: 'number' } },
    { type: '', has: { kind: { words: ['undone'] }, at: 'number', revision: 'number' } },
    { type: '', has: { kind: { words: ['woken'] }, at: 'number' } },
  ],
}
