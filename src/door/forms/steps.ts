// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { rolloutArgumentForm, runReferenceForm } from './analysis.ts'
import { jsonForm } from './units.ts'

const experimentStepTemplateForm: Form = {
  type: 'ExperimentStepTemplate',
  has: {
    name: 'string',
    specRef: 'string',
    replicas: { either: [{ words: [null] }, 'number'] },
    weight: { either: [{ words: [null] }, 'number'] },
    service: { either: [{ words: [null] }, { type: '', has: { name: 'string' } }] },
    metadata: { by: jsonForm },
    selector: { either: [{ words: [null] }, { by: jsonForm }] },
  },
}

const experimentStepAnalysisForm: Form = {
  type: 'ExperimentStepAnalysis',
  has: {
    name: 'string',
    templateName: 'string',
    clusterScope: 'boolean',
    args: { list: rolloutArgumentForm },
    requiredForCompletion: 'boolean',
    analysisRunMetadata: { by: jsonForm },
  },
}

export const experimentStepForm: Form = {
  type: 'ExperimentStep',
  has: {
    templates: { list: experimentStepTemplateForm },
    duration: 'string',
    analyses: { list: experimentStepAnalysisForm },
    dryRun: { list: { by: jsonForm } },
    analysisRunMetadata: { by: jsonForm },
    scaleDownDelaySeconds: { either: [{ words: [null] }, 'number'] },
  },
}

const pauseForm: Form = {
  type: 'Pause',
  has: {
    seconds: { either: [{ words: [null] }, 'number'] },
    written: { either: [{ words: [null] }, 'string', 'number'] },
  },
}

const pluginStepForm: Form = { type: 'PluginStep', has: { name: 'string', config: jsonForm } }

const setCanaryScaleForm: Form = {
  type: 'SetCanaryScale',
  has: {
    replicas: { either: [{ words: [null] }, 'number'] },
    weight: { either: [{ words: [null] }, 'number'] },
    matchTrafficWeight: 'boolean',
  },
}

export const setHeaderRouteForm: Form = {
  type: 'SetHeaderRoute',
  has: { name: 'string', match: { list: jsonForm } },
}

export const setMirrorRouteForm: Form = {
  type: 'SetMirrorRoute',
  has: {
    name: 'string',
    match: { list: jsonForm },
    percentage: { either: [{ words: [null] }, 'number'] },
  },
}

export const stepForm: Form = {
  type: 'Step',
  has: {
    analysis: { either: [{ words: [null] }, runReferenceForm] },
    experiment: { either: [{ words: [null] }, experimentStepForm] },
    pause: { either: [{ words: [null] }, pauseForm] },
    plugin: { either: [{ words: [null] }, pluginStepForm] },
    setCanaryScale: { either: [{ words: [null] }, setCanaryScaleForm] },
    setHeaderRoute: { either: [{ words: [null] }, setHeaderRouteForm] },
    setMirrorRoute: { either: [{ words: [null] }, setMirrorRouteForm] },
    setWeight: { either: [{ words: [null] }, 'number'] },
  },
}
