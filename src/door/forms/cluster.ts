// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisPhaseForm, runSpecForm } from './analysis.ts'
import { podTemplateForm, roleMetadataForm } from './plan.ts'
import { experimentStepForm, setHeaderRouteForm, setMirrorRouteForm } from './steps.ts'
import { jsonForm } from './units.ts'

export const weightDestinationForm: Form = {
  type: 'WeightDestination',
  has: { weight: 'number', serviceName: 'string', podTemplateHash: 'string' },
}

export const podCohortForm: Form = {
  type: 'PodCohort',
  has: {
    count: 'number',
    createdAt: 'number',
    readyAt: { either: [{ words: [null] }, 'number'] },
    heldUntil: { either: [{ words: [null] }, 'number'] },
  },
}

export const replicaSetForm: Form = {
  type: 'ReplicaSet',
  has: {
    name: 'string',
    hash: 'string',
    template: podTemplateForm,
    ephemeral: { either: [{ words: [null] }, roleMetadataForm] },
    createdAt: 'number',
    minReadySeconds: 'number',
    revision: 'number',
    revisionHistory: 'string',
    desiredReplicas: 'number',
    scaleDownAt: { either: [{ words: [null] }, 'number'] },
    want: 'number',
    have: 'number',
    ready: 'number',
    available: 'number',
    pods: { list: podCohortForm },
    failure: 'string',
  },
}

const runKindForm: Form = {
  words: ['Step', 'Background', 'PrePromotion', 'PostPromotion', 'Experiment'],
}

export const ownedRunForm: Form = {
  type: 'OwnedRun',
  has: {
    name: 'string',
    kind: runKindForm,
    hash: 'string',
    stepIndex: { either: [{ words: [null] }, 'number'] },
    createdAt: 'number',
    spec: runSpecForm,
    terminate: 'boolean',
    phase: analysisPhaseForm,
    message: 'string',
  },
}

export const plainReplicaSetForm: Form = {
  type: 'PlainReplicaSet',
  has: {
    pods: { list: podCohortForm },
    name: 'string',
    template: podTemplateForm,
    createdAt: 'number',
    minReadySeconds: 'number',
    scaleDownAt: { either: [{ words: [null] }, 'number'] },
    want: 'number',
    have: 'number',
    ready: 'number',
    available: 'number',
    failure: 'string',
  },
}

const newExperimentForm: Form = {
  type: 'NewExperiment',
  has: {
    step: experimentStepForm,
    progressDeadlineSeconds: 'number',
    templates: {
      list: {
        type: '',
        has: { name: 'string', template: podTemplateForm, minReadySeconds: 'number' },
      },
    },
    args: { list: { list: { type: '', has: { name: 'string', value: 'string' } } } },
  },
}

export const observedTemplateForm: Form = {
  type: 'ObservedTemplate',
  has: { name: 'string', serviceName: 'string', hash: 'string' },
}

export const ownedExperimentForm: Form = {
  type: 'OwnedExperiment',
  has: {
    name: 'string',
    hash: 'string',
    createdAt: 'number',
    spec: newExperimentForm,
    terminate: 'boolean',
    phase: analysisPhaseForm,
    message: 'string',
    templates: { list: observedTemplateForm },
  },
}

export const serviceForm: Form = {
  type: 'Service',
  has: { name: 'string', hash: 'string', managedBy: { either: [{ words: [null] }, 'string'] } },
}

export const trafficRouterForm: Form = {
  type: 'TrafficRouter',
  has: {
    weight: { either: [{ words: [null] }, 'number'] },
    additional: { list: weightDestinationForm },
    canaryHash: { either: [{ words: [null] }, 'string'] },
    stableHash: { either: [{ words: [null] }, 'string'] },
    headerRoutes: { list: setHeaderRouteForm },
    mirrorRoutes: { list: setMirrorRouteForm },
    verification: { either: [{ words: ['observed', 'none'] }, 'number'] },
    verifiedAt: { either: [{ words: [null] }, 'number'] },
  },
}

export const pluginOutcomeForm: Form = {
  type: 'PluginOutcome',
  has: {
    stepIndex: 'number',
    phase: { words: ['Running', 'Successful', 'Failed', 'Error'] },
    message: 'string',
  },
}

export const terminatingPodsForm: Form = {
  type: 'TerminatingPods',
  has: {
    replicaSet: 'string',
    template: podTemplateForm,
    count: 'number',
    createdAt: 'number',
    ready: 'boolean',
    deletedAt: 'number',
    goneAt: 'number',
  },
}

const imageModelForm: Form = {
  type: 'ImageModel',
  has: {
    startup: { either: [{ words: [null] }, 'number'] },
    readyCap: { either: [{ words: [null] }, 'number'] },
  },
}

const podLifeForm: Form = {
  type: 'PodLife',
  has: {
    caps: { list: { list: 'number' } },
    flaps: {
      either: [{ words: [null] }, { type: '', has: { ready: 'number', unready: 'number' } }],
    },
    crash: { either: [{ words: [null] }, { type: '', has: { after: 'number', times: 'number' } }] },
    pullable: { either: [{ words: ['never', null] }, 'number'] },
  },
}

export const podModelForm: Form = {
  type: 'PodModel',
  has: {
    startup: 'number',
    images: { by: imageModelForm },
    lives: { either: [{ words: [null] }, { by: podLifeForm }] },
    terminate: 'number',
    quota: { either: [{ words: [null] }, 'number'] },
  },
}

export const orderForm: Form = {
  either: [
    {
      type: '',
      has: {
        kind: { words: ['createReplicaSet'] },
        at: 'number',
        replicaSet: 'string',
        hash: 'string',
        revision: 'number',
        template: podTemplateForm,
        minReadySeconds: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['scaleReplicaSet'] },
        at: 'number',
        replicaSet: 'string',
        hash: 'string',
        from: 'number',
        to: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['annotateReplicaSet'] },
        at: 'number',
        replicaSet: 'string',
        revision: 'number',
        desiredReplicas: 'number',
        scaleDownAt: { either: [{ words: [null] }, 'number'] },
        minReadySeconds: 'number',
        template: podTemplateForm,
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['deleteReplicaSet'] },
        at: 'number',
        replicaSet: 'string',
        hash: 'string',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['evictPods'] },
        at: 'number',
        replicaSet: 'string',
        hash: 'string',
        createdAt: 'number',
        count: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['switchService'] },
        at: 'number',
        service: 'string',
        from: 'string',
        hash: 'string',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['updateHash'] },
        at: 'number',
        canaryHash: 'string',
        stableHash: 'string',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['setWeight'] },
        at: 'number',
        weight: 'number',
        additional: { list: weightDestinationForm },
      },
    },
    {
      type: '',
      has: { kind: { words: ['setHeaderRoute'] }, at: 'number', route: setHeaderRouteForm },
    },
    {
      type: '',
      has: { kind: { words: ['setMirrorRoute'] }, at: 'number', route: setMirrorRouteForm },
    },
    { type: '', has: { kind: { words: ['removeManagedRoutes'] }, at: 'number' } },
    {
      type: '',
      has: {
        kind: { words: ['createAnalysisRun'] },
        at: 'number',
        run: 'string',
        runKind: runKindForm,
        hash: 'string',
        stepIndex: { either: [{ words: [null] }, 'number'] },
        spec: runSpecForm,
      },
    },
    { type: '', has: { kind: { words: ['terminateAnalysisRun'] }, at: 'number', run: 'string' } },
    { type: '', has: { kind: { words: ['deleteAnalysisRun'] }, at: 'number', run: 'string' } },
    {
      type: '',
      has: {
        kind: { words: ['createExperiment'] },
        at: 'number',
        experiment: 'string',
        hash: 'string',
        spec: newExperimentForm,
      },
    },
    {
      type: '',
      has: { kind: { words: ['terminateExperiment'] }, at: 'number', experiment: 'string' },
    },
    {
      type: '',
      has: { kind: { words: ['deleteExperiment'] }, at: 'number', experiment: 'string' },
    },
    {
      type: '',
      has: { kind: { words: ['createService'] }, at: 'number', service: 'string', hash: 'string' },
    },
    { type: '', has: { kind: { words: ['deleteService'] }, at: 'number', service: 'string' } },
    {
      type: '',
      has: {
        kind: { words: ['runStepPlugin'] },
        at: 'number',
        stepIndex: 'number',
        name: 'string',
      },
    },
    { type: '', has: { kind: { words: ['scaleWorkload'] }, at: 'number', replicas: 'number' } },
    {
      type: '',
      has: {
        kind: { words: ['updateScale'] },
        at: 'number',
        object: 'string',
        from: 'number',
        to: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['recordEvent'] },
        at: 'number',
        type: { words: ['Normal', 'Warning'] },
        reason: 'string',
        message: 'string',
        object: 'string',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['applyObject', 'deleteObject'] },
        at: 'number',
        manager: 'string',
        object: { by: jsonForm },
      },
    },
  ],
}

export const snapshotForm: Form = {
  type: 'Snapshot',
  has: { objects: { list: { by: jsonForm } }, now: 'number' },
}
