// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { runSpecForm, ttlStrategyForm } from './analysis.ts'
import { documentForm } from './document.ts'
import { experimentPlanForm, planForm } from './plan.ts'
import { diagnosticForm, limitsForm } from './units.ts'

export const editForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['patch'] }, patch: { dictionary: 'json' } } },
    { type: '', has: { kind: { words: ['setImage'] }, image: 'text' }, may: { container: 'text' } },
    { type: '', has: { kind: { words: ['setTemplate'] }, template: { dictionary: 'json' } } },
    { type: '', has: { kind: { words: ['patchWorkload'] }, patch: { dictionary: 'json' } } },
  ],
}

export const readOptionsForm: Form = {
  type: 'ReadOptions',
  has: {},
  may: {
    rollout: 'text',
    deployment: 'text',
    templateNames: { words: ['podTemplateHash', 'imageTag'] },
    missing: { words: ['refuse', 'assume'] },
    limits: limitsForm,
  },
}

export const analysisRunReadOptionsForm: Form = {
  type: 'AnalysisRunReadOptions',
  has: {},
  may: { analysisRun: 'text', limits: limitsForm },
}

export const experimentReadOptionsForm: Form = {
  type: 'ExperimentReadOptions',
  has: {},
  may: {
    experiment: 'text',
    templateNames: { words: ['podTemplateHash', 'imageTag'] },
    missing: { words: ['refuse', 'assume'] },
    limits: limitsForm,
  },
}

export const locatedReadingForm: Form = {
  type: 'LocatedReading',
  has: {
    documents: { list: documentForm },
    plan: { either: ['null', planForm] },
    diagnostics: { list: diagnosticForm },
  },
}

const analysisRunPlanForm: Form = {
  type: 'AnalysisRunPlan',
  has: {
    name: 'text',
    namespace: 'text',
    uid: 'text',
    spec: runSpecForm,
    ttlStrategy: { either: ['null', ttlStrategyForm] },
    terminate: 'flag',
    secrets: { dictionary: { dictionary: 'text' } },
  },
}

export const analysisRunReadingForm: Form = {
  type: 'AnalysisRunReading',
  has: {
    analysisRun: { either: ['null', analysisRunPlanForm] },
    diagnostics: { list: diagnosticForm },
  },
}

export const experimentReadingForm: Form = {
  type: 'ExperimentReading',
  has: {
    experiment: { either: ['null', experimentPlanForm] },
    diagnostics: { list: diagnosticForm },
  },
}
