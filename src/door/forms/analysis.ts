// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { jsonForm } from './units.ts'

export const templateReferenceForm: Form = {
  type: 'TemplateReference',
  has: { templateName: 'string', clusterScope: 'boolean' },
}

export const rolloutArgumentForm: Form = {
  type: 'RolloutArgument',
  has: {
    name: 'string',
    value: { either: [{ words: [null] }, 'string'] },
    podTemplateHashValue: { words: ['Latest', 'Stable', null] },
    fieldPath: { either: [{ words: [null] }, 'string'] },
  },
}

export const metricRuleForm: Form = { type: 'MetricRule', has: { metricName: 'string' } }

export const retentionRuleForm: Form = {
  type: 'RetentionRule',
  has: { metricName: 'string', limit: 'number' },
}

export const runReferenceForm: Form = {
  type: 'RunReference',
  has: {
    templates: { list: templateReferenceForm },
    args: { list: rolloutArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
    analysisRunMetadata: jsonForm,
  },
}

const templateArgumentForm: Form = {
  type: 'TemplateArgument',
  has: {
    name: 'string',
    value: { either: [{ words: [null] }, 'string'] },
    valueFrom: { either: [{ words: [null] }, { by: jsonForm }] },
  },
}

export const analysisTemplateForm: Form = {
  type: 'AnalysisTemplate',
  has: {
    name: 'string',
    clusterScope: 'boolean',
    metrics: { list: { by: jsonForm } },
    args: { list: templateArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
    templates: { list: templateReferenceForm },
  },
}

export const analysisPhaseForm: Form = {
  words: ['', 'Pending', 'Running', 'Successful', 'Failed', 'Error', 'Inconclusive'],
}

export const runSpecForm: Form = {
  type: 'RunSpec',
  has: {
    metrics: { list: { by: jsonForm } },
    args: { list: templateArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
  },
}

export const ttlStrategyForm: Form = {
  type: 'TtlStrategy',
  has: {
    secondsAfterCompletion: { either: [{ words: [null] }, 'number'] },
    secondsAfterFailure: { either: [{ words: [null] }, 'number'] },
    secondsAfterSuccess: { either: [{ words: [null] }, 'number'] },
  },
}

const measurementForm: Form = {
  type: 'Measurement',
  has: {
    phase: analysisPhaseForm,
    value: 'string',
    message: 'string',
    startedAt: { either: [{ words: [null] }, 'number'] },
    finishedAt: { either: [{ words: [null] }, 'number'] },
    resumeAt: { either: [{ words: [null] }, 'number'] },
    metadata: { by: 'string' },
  },
}

const metricResultForm: Form = {
  type: 'MetricResult',
  has: {
    name: 'string',
    phase: analysisPhaseForm,
    message: 'string',
    dryRun: 'boolean',
    measurements: { list: measurementForm },
    metadata: { by: 'string' },
    count: 'number',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    consecutiveError: 'number',
    consecutiveSuccess: 'number',
  },
}

const runSummaryForm: Form = {
  type: 'RunSummary',
  has: {
    count: 'number',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
  },
}

export const storedRunForm: Form = {
  type: 'StoredRun',
  has: {
    name: 'string',
    spec: runSpecForm,
    ttlStrategy: { either: [{ words: [null] }, ttlStrategyForm] },
    terminate: 'boolean',
    phase: analysisPhaseForm,
    message: 'string',
    startedAt: { either: [{ words: [null] }, 'number'] },
    completedAt: { either: [{ words: [null] }, 'number'] },
    metricResults: { list: metricResultForm },
    runSummary: runSummaryForm,
    dryRunSummary: runSummaryForm,
  },
}

const metricSpanForm: Form = { either: [{ words: ['none', 'invalid'] }, 'number'] }

const runMetricForm: Form = {
  type: 'RunMetric',
  has: {
    dryRun: 'boolean',
    retention: 'number',
    measured: { by: jsonForm },
    successCondition: 'string',
    failureCondition: 'string',
    unresolved: 'string',
    name: 'string',
    interval: metricSpanForm,
    initialDelay: metricSpanForm,
    effectiveCount: { either: [{ words: [null] }, 'number'] },
    failureLimit: 'number',
    failureApplies: 'boolean',
    inconclusiveLimit: 'number',
    consecutiveErrorLimit: 'number',
    consecutiveSuccessLimit: 'number',
    successApplies: 'boolean',
  },
}

const runEventForm: Form = {
  type: 'RunEvent',
  has: { type: { words: ['Normal', 'Warning'] }, reason: 'string', message: 'string' },
}

const pendingPassForm: Form = {
  type: 'PendingPass',
  has: {
    endsAt: 'number',
    run: () => analysisRunStateForm,
    events: { list: runEventForm },
    wakeAt: { either: [{ words: [null] }, 'number'] },
  },
}

export const analysisRunStateForm: Form = {
  type: 'AnalysisRunState',
  has: {
    name: 'string',
    spec: runSpecForm,
    ttlStrategy: { either: [{ words: [null] }, ttlStrategyForm] },
    terminate: 'boolean',
    metrics: { list: runMetricForm },
    refusal: 'string',
    secretTexts: { list: 'string' },
    phase: analysisPhaseForm,
    message: 'string',
    startedAt: { either: [{ words: [null] }, 'number'] },
    completedAt: { either: [{ words: [null] }, 'number'] },
    metricResults: { list: metricResultForm },
    runSummary: runSummaryForm,
    dryRunSummary: runSummaryForm,
    pending: { either: [{ words: [null] }, pendingPassForm] },
  },
}

export const decidingMeasurementForm: Form = {
  type: 'DecidingMeasurement',
  has: { metric: 'string', number: 'number', measurement: measurementForm },
}

export const metricForm: Form = {
  type: 'Metric',
  has: {
    name: 'string',
    interval: metricSpanForm,
    initialDelay: metricSpanForm,
    effectiveCount: { either: [{ words: [null] }, 'number'] },
    failureLimit: 'number',
    failureApplies: 'boolean',
    inconclusiveLimit: 'number',
    consecutiveErrorLimit: 'number',
    consecutiveSuccessLimit: 'number',
    successApplies: 'boolean',
  },
}

export const assessedMetricForm: Form = {
  type: 'AssessedMetric',
  has: {
    phase: analysisPhaseForm,
    measurements: { list: { type: '', has: { phase: analysisPhaseForm } } },
    count: 'number',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    consecutiveError: 'number',
    consecutiveSuccess: 'number',
  },
}

export const assessOptionsForm: Form = { type: 'AssessOptions', has: { terminating: 'boolean' } }
