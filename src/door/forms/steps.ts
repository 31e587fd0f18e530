// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { rolloutArgumentForm, runReferenceForm } from './analysis.ts'

const experimentStepTemplateForm: Form = {
  type: 'ExperimentStepTemplate',
  has: {
    name: 'text',
    specRef: 'text',
    replicas: { either: ['null', 'number'] },
    weight: { either: ['null', 'number'] },
    service: { either: ['null', { type: '', has: { name: 'text' } }] },
    metadata: { dictionary: 'json' },
    selector: { either: ['null', { dictionary: 'json' }] },
  },
}

const experimentStepAnalysisForm: Form = {
  type: 'ExperimentStepAnalysis',
  has: {
    name: 'text',
    templateName: 'text',
    clusterScope: 'flag',
    args: { list: rolloutArgumentForm },
    requiredForCompletion: 'flag',
    analysisRunMetadata: { dictionary: 'json' },
  },
}

export const experimentStepForm: Form = {
  type: 'ExperimentStep',
  has: {
    templates: { list: experimentStepTemplateForm },
    duration: 'text',
    analyses: { list: experimentStepAnalysisForm },
    dryRun: { list: { dictionary: 'json' } },
    analysisRunMetadata: { dictionary: 'json' },
    scaleDownDelaySeconds: { either: ['null', 'number'] },
  },
}

const pauseForm: Form = {
  type: 'Pause',
  has: { seconds: { either: ['null', 'number'] }, written: { either: ['null', 'text', 'number'] } },
}

const pluginStepForm: Form = { type: 'PluginStep', has: { name: 'text', config: 'json' } }

const setCanaryScaleForm: Form = {
  type: 'SetCanaryScale',
  has: {
    replicas: { either: ['null', 'number'] },
    weight: { either: ['null', 'number'] },
    matchTrafficWeight: 'flag',
  },
}

export const setHeaderRouteForm: Form = {
  type: 'SetHeaderRoute',
  has: { name: 'text', match: { list: 'json' } },
}

export const setMirrorRouteForm: Form = {
  type: 'SetMirrorRoute',
  has: { name: 'text', match: { list: 'json' }, percentage: { either: ['null', 'number'] } },
}

export const stepForm: Form = {
  type: 'Step',
  has: {
    analysis: { either: ['null', runReferenceForm] },
    experiment: { either: ['null', experimentStepForm] },
    pause: { either: ['null', pauseForm] },
    plugin: { either: ['null', pluginStepForm] },
    setCanaryScale: { either: ['null', setCanaryScaleForm] },
    setHeaderRoute: { either: ['null', setHeaderRouteForm] },
    setMirrorRoute: { either: ['null', setMirrorRouteForm] },
    setWeight: { either: ['null', 'number'] },
  },
}
