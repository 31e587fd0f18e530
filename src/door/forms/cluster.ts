// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisPhaseForm, runSpecForm } from './analysis.ts'
import { podTemplateForm, roleMetadataForm } from './plan.ts'
import { experimentStepForm, setHeaderRouteForm, setMirrorRouteForm } from './steps.ts'

export const weightDestinationForm: Form = {
  type: 'WeightDestination',
  has: { weight: 'number', serviceName: 'text', podTemplateHash: 'text' },
}

export const podCohortForm: Form = {
  type: 'PodCohort',
  has: {
    count: 'number',
    createdAt: 'number',
    readyAt: { either: ['null', 'number'] },
    heldUntil: { either: ['null', 'number'] },
  },
}

export const replicaSetForm: Form = {
  type: 'ReplicaSet',
  has: {
    name: 'text',
    hash: 'text',
    template: podTemplateForm,
    ephemeral: { either: ['null', roleMetadataForm] },
    createdAt: 'number',
    minReadySeconds: 'number',
    revision: 'number',
    revisionHistory: 'text',
    desiredReplicas: 'number',
    scaleDownAt: { either: ['null', 'number'] },
    want: 'number',
    have: 'number',
    ready: 'number',
    available: 'number',
    pods: { list: podCohortForm },
    failure: 'text',
  },
}

const runKindForm: Form = {
  words: ['Step', 'Background', 'PrePromotion', 'PostPromotion', 'Experiment'],
}

export const ownedRunForm: Form = {
  type: 'OwnedRun',
  has: {
    name: 'text',
    kind: runKindForm,
    hash: 'text',
    stepIndex: { either: ['null', 'number'] },
    createdAt: 'number',
    spec: runSpecForm,
    terminate: 'flag',
    phase: analysisPhaseForm,
    message: 'text',
  },
}

export const plainReplicaSetForm: Form = {
  type: 'PlainReplicaSet',
  has: {
    name: 'text',
    template: podTemplateForm,
    createdAt: 'number',
    minReadySeconds: 'number',
    scaleDownAt: { either: ['null', 'number'] },
    want: 'number',
    have: 'number',
    ready: 'number',
    available: 'number',
    pods: { list: podCohortForm },
    failure: 'text',
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
        has: { name: 'text', template: podTemplateForm, minReadySeconds: 'number' },
      },
    },
    args: { list: { list: { type: '', has: { name: 'text', value: 'text' } } } },
  },
}

export const observedTemplateForm: Form = {
  type: 'ObservedTemplate',
  has: { name: 'text', serviceName: 'text', hash: 'text' },
}

export const ownedExperimentForm: Form = {
  type: 'OwnedExperiment',
  has: {
    name: 'text',
    hash: 'text',
    createdAt: 'number',
    spec: newExperimentForm,
    terminate: 'flag',
    phase: analysisPhaseForm,
    message: 'text',
    templates: { list: observedTemplateForm },
  },
}

export const serviceForm: Form = {
  type: 'Service',
  has: { name: 'text', hash: 'text', managedBy: { either: ['null', 'text'] } },
}

export const trafficRouterForm: Form = {
  type: 'TrafficRouter',
  has: {
    weight: { either: ['null', 'number'] },
    additional: { list: weightDestinationForm },
    canaryHash: { either: ['null', 'text'] },
    stableHash: { either: ['null', 'text'] },
    headerRoutes: { list: setHeaderRouteForm },
    mirrorRoutes: { list: setMirrorRouteForm },
    verification: { either: [{ words: ['observed', 'none'] }, 'number'] },
    verifiedAt: { either: ['null', 'number'] },
  },
}

export const pluginOutcomeForm: Form = {
  type: 'PluginOutcome',
  has: {
    stepIndex: 'number',
    phase: { words: ['Running', 'Successful', 'Failed', 'Error'] },
    message: 'text',
  },
}

export const terminatingPodsForm: Form = {
  type: 'TerminatingPods',
  has: {
    replicaSet: 'text',
    template: podTemplateForm,
    count: 'number',
    createdAt: 'number',
    ready: 'flag',
    deletedAt: 'number',
    goneAt: 'number',
  },
}

const imageModelForm: Form = {
  type: 'ImageModel',
  has: { startup: { either: ['null', 'number'] }, readyCap: { either: ['null', 'number'] } },
}

const podLifeForm: Form = {
  type: 'PodLife',
  has: {
    caps: { list: { list: 'number' } },
    flaps: { either: ['null', { type: '', has: { ready: 'number', unready: 'number' } }] },
    crash: { either: ['null', { type: '', has: { after: 'number', times: 'number' } }] },
    pullable: { either: [{ words: ['never'] }, 'null', 'number'] },
  },
}

export const podModelForm: Form = {
  type: 'PodModel',
  has: {
    startup: 'number',
    images: { dictionary: imageModelForm },
    lives: { either: ['null', { dictionary: podLifeForm }] },
    terminate: 'number',
    quota: { either: ['null', 'number'] },
  },
}

export const orderForm: Form = {
  either: [
    {
      type: '',
      has: {
        kind: { words: ['createReplicaSet'] },
        at: 'number',
        replicaSet: 'text',
        hash: 'text',
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
        replicaSet: 'text',
        hash: 'text',
        from: 'number',
        to: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['annotateReplicaSet'] },
        at: 'number',
        replicaSet: 'text',
        revision: 'number',
        desiredReplicas: 'number',
        scaleDownAt: { either: ['null', 'number'] },
        minReadySeconds: 'number',
        template: podTemplateForm,
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['deleteReplicaSet'] },
        at: 'number',
        replicaSet: 'text',
        hash: 'text',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['evictPods'] },
        at: 'number',
        replicaSet: 'text',
        hash: 'text',
        createdAt: 'number',
        count: 'number',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['switchService'] },
        at: 'number',
        service: 'text',
        from: 'text',
        hash: 'text',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['updateHash'] },
        at: 'number',
        canaryHash: 'text',
        stableHash: 'text',
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
        run: 'text',
        runKind: runKindForm,
        hash: 'text',
        stepIndex: { either: ['null', 'number'] },
        spec: runSpecForm,
      },
    },
    { type: '', has: { kind: { words: ['terminateAnalysisRun'] }, at: 'number', run: 'text' } },
    { type: '', has: { kind: { words: ['deleteAnalysisRun'] }, at: 'number', run: 'text' } },
    {
      type: '',
      has: {
        kind: { words: ['createExperiment'] },
        at: 'number',
        experiment: 'text',
        hash: 'text',
        spec: newExperimentForm,
      },
    },
    {
      type: '',
      has: { kind: { words: ['terminateExperiment'] }, at: 'number', experiment: 'text' },
    },
    { type: '', has: { kind: { words: ['deleteExperiment'] }, at: 'number', experiment: 'text' } },
    {
      type: '',
      has: { kind: { words: ['createService'] }, at: 'number', service: 'text', hash: 'text' },
    },
    { type: '', has: { kind: { words: ['deleteService'] }, at: 'number', service: 'text' } },
    {
      type: '',
      has: { kind: { words: ['runStepPlugin'] }, at: 'number', stepIndex: 'number', name: 'text' },
    },
    { type: '', has: { kind: { words: ['scaleWorkload'] }, at: 'number', replicas: 'number' } },
    {
      type: '',
      has: {
        kind: { words: ['updateScale'] },
        at: 'number',
        object: 'text',
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
        reason: 'text',
        message: 'text',
        object: 'text',
      },
    },
    {
      type: '',
      has: {
        kind: { words: ['applyObject', 'deleteObject'] },
        at: 'number',
        manager: 'text',
        object: { dictionary: 'json' },
      },
    },
  ],
}

export const snapshotForm: Form = {
  type: 'Snapshot',
  has: { objects: { list: { dictionary: 'json' } }, now: 'number' },
}
