// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { jsonForm } from './units.ts'

const answeredRequestsForm: Form = {
  type: 'AnsweredRequests',
  has: { requests: 'number', errors: 'number' },
}

export const trafficWindowForm: Form = {
  type: 'TrafficWindow',
  has: { canary: answeredRequestsForm, stable: answeredRequestsForm },
}

const counterOptionsForm: Form = {
  type: 'CounterOptions',
  has: { kind: { words: ['counters'] }, maxErrorRate: 'number', limits: { by: jsonForm } },
}

const kayentaOptionsForm: Form = {
  type: 'KayentaOptions',
  has: { kind: { words: ['kayenta'] }, pass: 'number', marginal: 'number', seed: 'number' },
}

const anytimeValidOptionsForm: Form = {
  type: 'AnytimeValidOptions',
  has: {
    kind: { words: ['anytimeValid'] },
    share: 'number',
    alpha: 'number',
    concentration: 'number',
  },
}

export const judgeOptionsForm: Form = {
  either: [counterOptionsForm, kayentaOptionsForm, anytimeValidOptionsForm],
}

const canaryMetricForm: Form = {
  type: 'CanaryMetric',
  has: { name: 'string', groups: { list: 'string' }, analysisConfigurations: { by: jsonForm } },
}

export const canaryConfigForm: Form = {
  type: 'CanaryConfig',
  has: {
    metrics: { list: canaryMetricForm },
    groupWeights: { by: 'number' },
    thresholds: { type: '', has: { pass: 'number', marginal: 'number' } },
  },
}

export const metricPairForm: Form = {
  type: 'MetricPair',
  has: { name: 'string', experiment: { list: 'number' }, control: { list: 'number' } },
}

export const shareTestForm: Form = {
  type: 'ShareTest',
  has: { share: 'number', alpha: 'number', concentration: 'number' },
}

export const errorCountsForm: Form = {
  type: 'ErrorCounts',
  has: { canary: 'number', stable: 'number' },
}
