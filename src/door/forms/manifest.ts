// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { runSpecForm, ttlStrategyForm } from './analysis.ts'
import { documentForm } from './document.ts'
import { experimentPlanForm, planForm } from './plan.ts'
import { diagnosticForm, jsonForm, limitsForm } from './units.ts'

export const editForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['patch'] }, patch: { by: jsonForm } } },
    {
      type: '',
      has: { kind: { words: ['setImage'] }, image: 'string' },
      may: { container: 'string' },
    },
    { type: '', has: { kind: { words: ['setTemplate'] }, template: { by: jsonForm } } },
    { type: '', has: { kind: { words: ['patchWorkload'] }, patch: { by: jsonForm } } },
  ],
}

export const readOptionsForm: Form = {
  type: 'ReadOptions',
  has: {},
  may: {
    rollout: 'string',
    deployment: 'string',
    templateNames: { words: ['podTemplateHash', 'imageTag'] },
    missing: { words: ['refuse', 'assume'] },
    limits: limitsForm,
  },
}

export const analysisRunReadOptionsForm: Form = {
  type: 'AnalysisRunReadOptions',
  has: {},
  may: { analysisRun: 'string', limits: limitsForm },
}

export const experimentReadOptionsForm: Form = {
  type: 'ExperimentReadOptions',
  has: {},
  may: {
    experiment: 'string',
    templateNames: { words: ['podTemplateHash', 'imageTag'] },
    missing: { words: ['refuse', 'assume'] },
    limits: limitsForm,
  },
}

export const experimentReadingForm: Form = {
  type: 'ExperimentReading',
  has: {
    experiment: { either: [{ words: [null] }, experimentPlanForm] },
    diagnostics: { list: diagnosticForm },
  },
}

const analysisRunPlanForm: Form = {
  type: 'AnalysisRunPlan',
  has: {
    name: 'string',
    namespace: 'string',
    uid: 'string',
    spec: runSpecForm,
    ttlStrategy: { either: [{ words: [null] }, ttlStrategyForm] },
    terminate: 'boolean',
    secrets: { by: { by: 'string' } },
  },
}

export const analysisRunReadingForm: Form = {
  type: 'AnalysisRunReading',
  has: {
    analysisRun: { either: [{ words: [null] }, analysisRunPlanForm] },
    diagnostics: { list: diagnosticForm },
  },
}

export const locatedReadingForm: Form = {
  type: 'LocatedReading',
  has: {
    documents: { list: documentForm },
    plan: { either: [{ words: [null] }, planForm] },
    diagnostics: { list: diagnosticForm },
  },
}
