// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const templateReferenceForm: Form = {
  type: 'TemplateReference',
  has: { templateName: 'text', clusterScope: 'flag' },
}

export const rolloutArgumentForm: Form = {
  type: 'RolloutArgument',
  has: {
    name: 'text',
    value: { either: ['null', 'text'] },
    podTemplateHashValue: { either: [{ words: ['Latest', 'Stable'] }, 'null'] },
    fieldPath: { either: ['null', 'text'] },
  },
}

export const metricRuleForm: Form = { type: 'MetricRule', has: { metricName: 'text' } }

export const retentionRuleForm: Form = {
  type: 'RetentionRule',
  has: { metricName: 'text', limit: 'number' },
}

export const runReferenceForm: Form = {
  type: 'RunReference',
  has: {
    templates: { list: templateReferenceForm },
    args: { list: rolloutArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
    analysisRunMetadata: 'json',
  },
}

const templateArgumentForm: Form = {
  type: 'TemplateArgument',
  has: {
    name: 'text',
    value: { either: ['null', 'text'] },
    valueFrom: { either: ['null', { dictionary: 'json' }] },
  },
}

export const analysisTemplateForm: Form = {
  type: 'AnalysisTemplate',
  has: {
    name: 'text',
    clusterScope: 'flag',
    metrics: { list: { dictionary: 'json' } },
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
    metrics: { list: { dictionary: 'json' } },
    args: { list: templateArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
  },
}

export const ttlStrategyForm: Form = {
  type: 'TtlStrategy',
  has: {
    secondsAfterCompletion: { either: ['null', 'number'] },
    secondsAfterFailure: { either: ['null', 'number'] },
    secondsAfterSuccess: { either: ['null', 'number'] },
  },
}

const measurementForm: Form = {
  type: 'Measurement',
  has: {
    phase: analysisPhaseForm,
    value: 'text',
    message: 'text',
    startedAt: { either: ['null', 'number'] },
    finishedAt: { either: ['null', 'number'] },
    resumeAt: { either: ['null', 'number'] },
    metadata: { dictionary: 'text' },
  },
}

const metricResultForm: Form = {
  type: 'MetricResult',
  has: {
    name: 'text',
    phase: analysisPhaseForm,
    message: 'text',
    dryRun: 'flag',
    measurements: { list: measurementForm },
    metadata: { dictionary: 'text' },
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
    name: 'text',
    spec: runSpecForm,
    ttlStrategy: { either: ['null', ttlStrategyForm] },
    terminate: 'flag',
    phase: analysisPhaseForm,
    message: 'text',
    startedAt: { either: ['null', 'number'] },
    completedAt: { either: ['null', 'number'] },
    metricResults: { list: metricResultForm },
    runSummary: runSummaryForm,
    dryRunSummary: runSummaryForm,
  },
}

const metricSpanForm: Form = { either: [{ words: ['none', 'invalid'] }, 'number'] }

const runMetricForm: Form = {
  type: 'RunMetric',
  has: {
    dryRun: 'flag',
    retention: 'number',
    measured: { dictionary: 'json' },
    successCondition: 'text',
    failureCondition: 'text',
    unresolved: 'text',
    name: 'text',
    interval: metricSpanForm,
    initialDelay: metricSpanForm,
    effectiveCount: { either: ['null', 'number'] },
    failureLimit: 'number',
    failureApplies: 'flag',
    inconclusiveLimit: 'number',
    consecutiveErrorLimit: 'number',
    consecutiveSuccessLimit: 'number',
    successApplies: 'flag',
  },
}

const runEventForm: Form = {
  type: 'RunEvent',
  has: { type: { words: ['Normal', 'Warning'] }, reason: 'text', message: 'text' },
}

const pendingPassForm: Form = {
  type: 'PendingPass',
  has: {
    endsAt: 'number',
    run: () => analysisRunStateForm,
    events: { list: runEventForm },
    wakeAt: { either: ['null', 'number'] },
  },
}

export const analysisRunStateForm: Form = {
  type: 'AnalysisRunState',
  has: {
    name: 'text',
    spec: runSpecForm,
    ttlStrategy: { either: ['null', ttlStrategyForm] },
    terminate: 'flag',
    metrics: { list: runMetricForm },
    refusal: 'text',
    secretTexts: { list: 'text' },
    phase: analysisPhaseForm,
    message: 'text',
    startedAt: { either: ['null', 'number'] },
    completedAt: { either: ['null', 'number'] },
    metricResults: { list: metricResultForm },
    runSummary: runSummaryForm,
    dryRunSummary: runSummaryForm,
    pending: { either: ['null', pendingPassForm] },
  },
}

export const metricForm: Form = {
  type: 'Metric',
  has: {
    name: 'text',
    interval: metricSpanForm,
    initialDelay: metricSpanForm,
    effectiveCount: { either: ['null', 'number'] },
    failureLimit: 'number',
    failureApplies: 'flag',
    inconclusiveLimit: 'number',
    consecutiveErrorLimit: 'number',
    consecutiveSuccessLimit: 'number',
    successApplies: 'flag',
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

export const assessOptionsForm: Form = { type: 'AssessOptions', has: { terminating: 'flag' } }
