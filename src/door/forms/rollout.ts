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

const pauseConditionForm: Form = {
  type: 'PauseCondition',
  has: { reason: 'text', startTime: 'number' },
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
    reason: 'text',
    message: 'text',
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
    verified: { either: ['flag', 'null'] },
  },
}

const runStatusForm: Form = {
  type: 'RunStatus',
  has: { name: 'text', status: analysisPhaseForm, message: 'text' },
}

const pluginStatusForm: Form = {
  type: 'PluginStatus',
  has: {
    index: 'number',
    name: 'text',
    operation: { words: ['Run', 'Abort', 'Terminate'] },
    phase: { words: ['Running', 'Successful', 'Failed', 'Error'] },
    message: 'text',
    startedAt: { either: ['null', 'number'] },
    updatedAt: { either: ['null', 'number'] },
  },
}

const rolloutStatusForm: Form = {
  type: 'RolloutStatus',
  has: {
    abort: 'flag',
    abortedAt: { either: ['null', 'number'] },
    promoteFull: 'flag',
    controllerPause: 'flag',
    pauseConditions: { list: pauseConditionForm },
    currentPodHash: 'text',
    stableRS: 'text',
    currentStepIndex: { either: ['null', 'number'] },
    currentStepHash: 'text',
    conditions: { list: rolloutConditionForm },
    phase: rolloutPhaseForm,
    message: 'text',
    replicas: 'number',
    updatedReplicas: 'number',
    readyReplicas: 'number',
    availableReplicas: 'number',
    HPAReplicas: 'number',
    observedGeneration: 'number',
    restartedAt: { either: ['null', 'number'] },
    weights: { either: ['null', weightsForm] },
    stablePingPong: { words: ['', 'ping', 'pong'] },
    stepRun: { either: ['null', runStatusForm] },
    backgroundRun: { either: ['null', runStatusForm] },
    currentExperiment: 'text',
    pluginStatuses: { list: pluginStatusForm },
    activeSelector: 'text',
    previewSelector: 'text',
    scaleUpPreviewCheckPoint: 'flag',
    prePromotionRun: { either: ['null', runStatusForm] },
    postPromotionRun: { either: ['null', runStatusForm] },
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
    workloadReplicas: { either: ['null', 'number'] },
    now: 'number',
    rests: 'flag',
    ordered: 'flag',
    wakeAsked: { either: ['null', 'number'] },
    asksAgain: 'flag',
    failure: 'text',
  },
}

const trafficSubsetForm: Form = { type: 'TrafficSubset', has: { name: 'text', hash: 'text' } }

export const trafficDestinationForm: Form = {
  type: 'TrafficDestination',
  has: { service: 'text', weight: 'number', subset: { either: ['null', trafficSubsetForm] } },
}

export const beginOptionsForm: Form = {
  type: 'BeginOptions',
  has: {},
  may: {
    live: { either: ['null', liveForm] },
    verification: { either: [{ words: ['observed', 'none'] }, 'number'] },
  },
}

export const liveObjectsForm: Form = {
  type: 'LiveObjects',
  has: { rollout: { dictionary: 'json' }, replicaSets: { list: { dictionary: 'json' } } },
  may: { pods: { list: { dictionary: 'json' } }, analysisRuns: { list: { dictionary: 'json' } } },
}

const replicaSetObservedForm: Form = {
  type: 'ReplicaSetObserved',
  has: {
    name: 'text',
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
        run: 'text',
        phase: analysisPhaseForm,
        message: 'text',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['experimentObserved'] },
        at: 'number',
        experiment: 'text',
        phase: analysisPhaseForm,
        message: 'text',
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
