// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisPhaseForm, analysisRunStateForm, analysisTemplateForm } from './analysis.ts'
import { locatedReadingForm } from './manifest.ts'
import { planForm } from './plan.ts'
import {
  constantSignalForm,
  lateSignalForm,
  noisySignalForm,
  observedSignalForm,
  plainSignalForm,
  pointForm,
  revisionSignalForm,
  seriesSignalForm,
  signalForm,
  toldObjectForm,
} from './providers.ts'
import { controllerNameForm } from './releases.ts'
import {
  analysisOutcomeForm,
  appAnswerForm,
  argoCdScenarioForm,
  commitEntryForm,
  experimentEntryForm,
  lagScenarioForm,
  livePresentForm,
  liveScenarioForm,
  loadScenarioForm,
  pluginScenarioForm,
  podsForm,
  scenarioForm,
  scriptEntryForm,
  trafficScenarioForm,
} from './simulation.ts'
import { timeForm } from './timeline.ts'
import { diagnosticForm, jsonForm, limitsForm } from './units.ts'

export const whatChangesQueryForm: Form = {
  type: 'WhatChangesQuery',
  has: { from: controllerNameForm, to: controllerNameForm },
  may: { metrics: { by: signalForm } },
}

export const rehearsalOptionsForm: Form = {
  type: 'RehearsalOptions',
  has: {},
  may: {
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    at: { either: ['string', 'number'] },
    image: 'string',
    startup: { either: ['string', 'number'] },
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['string', 'number'] },
  },
}

export const experimentRehearsalOptionsForm: Form = {
  type: 'ExperimentRehearsalOptions',
  has: {},
  may: {
    release: { words: ['good', 'bad', 'stuck'] },
    startup: { either: ['string', 'number'] },
    script: { list: experimentEntryForm },
    until: { either: ['string', 'number'] },
  },
}

export const askedForm: Form = { either: [planForm, scenarioForm, liveScenarioForm] }

export const capacityOptionsForm: Form = {
  type: 'CapacityOptions',
  has: {},
  may: {
    startup: { either: ['string', 'number'] },
    abortAt: { either: ['string', 'number'] },
    retryAt: { either: ['string', 'number'] },
    promoteAt: { either: ['string', 'number'] },
    promoteFullAt: { either: ['string', 'number'] },
    newRevisionAt: { either: ['string', 'number'] },
    loseAt: { either: ['string', 'number'] },
    lose: 'number',
    scaleAt: { either: ['string', 'number'] },
    scaleTo: 'number',
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    at: { either: ['string', 'number'] },
    image: 'string',
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['string', 'number'] },
  },
}

export const sloForm: Form = { type: 'Slo', has: { target: 'number', window: 'string' } }

export const exposureOptionsForm: Form = {
  type: 'ExposureOptions',
  has: {},
  may: {
    image: 'string',
    from: { either: ['string', 'number'] },
    to: { either: ['string', 'number'] },
    failureRate: 'number',
    app: { by: appAnswerForm },
    slo: sloForm,
  },
}

export const failingForm: Form = {
  type: 'Failing',
  has: { share: 'number', failureRate: 'number', lasts: 'number' },
}

export const estimateOptionsForm: Form = {
  type: 'EstimateOptions',
  has: {},
  may: {
    slowest: { either: ['string', 'number'] },
    from: { either: ['string', 'number'] },
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    at: { either: ['string', 'number'] },
    image: 'string',
    startup: { either: ['string', 'number'] },
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['string', 'number'] },
  },
}

export const minReplicasQueryForm: Form = {
  type: 'MinReplicasQuery',
  has: { weights: { list: 'number' } },
  may: {
    tolerance: 'number',
    maxSurge: { either: [{ words: [null] }, 'string', 'number'] },
    maxUnavailable: { either: [{ words: [null] }, 'string', 'number'] },
  },
}

export const changeOptionsForm: Form = {
  type: 'ChangeOptions',
  has: { next: { either: [planForm, { list: { by: jsonForm } }] } },
  may: {
    at: { either: ['string', 'number'] },
    traffic: trafficScenarioForm,
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    release: { words: ['good', 'bad', 'stuck'] },
    startup: { either: ['string', 'number'] },
  },
}

export const stuckOptionsForm: Form = {
  type: 'StuckOptions',
  has: {},
  may: { at: { either: ['string', 'number'] } },
}

export const keptOptionsForm: Form = {
  type: 'KeptOptions',
  has: {},
  may: { at: { either: ['string', 'number'] } },
}

export const choicesOptionsForm: Form = { type: 'ChoicesOptions', has: { at: timeForm } }

const lintScenarioForm: Form = {
  type: 'LintScenario',
  has: {},
  may: {
    plugins: { by: pluginScenarioForm },
    pods: podsForm,
    metrics: { by: signalForm },
    live: livePresentForm,
    script: { list: scriptEntryForm },
    analyses: { by: analysisOutcomeForm },
    app: { by: appAnswerForm },
    traffic: trafficScenarioForm,
    lag: lagScenarioForm,
    router: {
      type: '',
      has: { verify: { words: ['immediate', 'after'] } },
      may: { after: 'string' },
    },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    replicas: { list: { list: { either: ['string', 'number'] } } },
    load: { by: loadScenarioForm },
    secrets: { by: { by: 'string' } },
    serviceController: 'boolean',
    controller: {
      words: [
        'v1.8.3',
        'v1.8.4',
        'v1.9.0',
        'v1.9.1',
        'v1.10.0-rc1',
        'release-1.10',
        'master',
        'v1.8',
        'v1.9',
        'v1.10',
      ],
    },
    commits: { list: commitEntryForm },
    jobs: { by: pluginScenarioForm },
    argocd: argoCdScenarioForm,
    seed: 'number',
    until: 'string',
  },
}

export const lintOptionsForm: Form = {
  type: 'LintOptions',
  has: {},
  may: {
    ignore: { list: 'string' },
    scenario: lintScenarioForm,
    before: { either: [planForm, { list: 'anything' }, locatedReadingForm] },
  },
}

export const compareOptionsForm: Form = {
  type: 'CompareOptions',
  has: {},
  may: {
    traffic: trafficScenarioForm,
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }] },
    startup: { either: ['string', 'number'] },
    image: 'string',
  },
}

const decidingRuleForm: Form = {
  words: [
    'failureLimit',
    'inconclusiveLimit',
    'consecutiveErrorLimit',
    'consecutiveSuccessLimit',
    'count',
  ],
}

const decidingSampleForm: Form = {
  type: 'DecidingSample',
  has: {
    metric: 'string',
    path: 'string',
    rule: decidingRuleForm,
    number: 'number',
    at: 'number',
    value: 'string',
    phase: analysisPhaseForm,
    message: 'string',
  },
}

const judgedMetricForm: Form = {
  type: 'JudgedMetric',
  has: {
    name: 'string',
    phase: analysisPhaseForm,
    dryRun: 'boolean',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    withData: 'number',
    decidedBy: { either: [{ words: [null] }, decidingSampleForm] },
  },
}

export const judgementForm: Form = {
  type: 'Judgement',
  has: {
    phase: analysisPhaseForm,
    message: 'string',
    endedAt: { either: [{ words: [null] }, 'number'] },
    decidedBy: { either: [{ words: [null] }, decidingSampleForm] },
    besides: { list: decidingSampleForm },
    otherwise: {
      either: [
        { words: [null] },
        {
          type: '',
          has: { phase: analysisPhaseForm, endedAt: { either: [{ words: [null] }, 'number'] } },
        },
      ],
    },
    sawData: 'boolean',
    metrics: { list: judgedMetricForm },
    run: { either: [{ words: [null] }, analysisRunStateForm] },
    diagnostics: { list: diagnosticForm },
  },
}

const runOddsForm: Form = {
  type: 'RunOdds',
  has: {
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    running: 'number',
    endsBadlyAfter: { either: [{ words: [null] }, 'number'] },
  },
}

export const oddsForm: Form = {
  type: 'Odds',
  has: {
    good: { either: [{ words: [null] }, runOddsForm] },
    bad: { either: [{ words: [null] }, runOddsForm] },
    abortsGood: { either: [{ words: [null] }, 'number'] },
    missesBad: { either: [{ words: [null] }, 'number'] },
    diagnostics: { list: diagnosticForm },
  },
}

const evidenceForm: Form = {
  type: 'Evidence',
  has: { at: { either: [{ words: [null] }, 'number'] }, rule: 'string', field: 'string' },
}

const sentenceForm: Form = {
  type: 'Sentence',
  has: { text: 'string', evidence: { list: evidenceForm } },
}

const reportColumnForm: Form = {
  type: 'ReportColumn',
  has: { title: 'string', align: { words: ['left', 'right'] } },
}

const reportTableForm: Form = {
  type: 'ReportTable',
  has: {
    caption: 'string',
    columns: { list: reportColumnForm },
    rows: { list: { list: 'string' } },
  },
}

const fixForm: Form = { type: 'Fix', has: { text: 'string', field: 'string', value: 'string' } }

export const reportForm: Form = {
  type: 'Report',
  has: {
    title: 'string',
    sentences: { list: sentenceForm },
    tables: { list: reportTableForm },
    fixes: { list: fixForm },
  },
}

export const reportTextOptionsForm: Form = {
  type: 'ReportTextOptions',
  has: {},
  may: { width: 'number' },
}

export const lintableForm: Form = { either: [planForm, { list: 'anything' }, locatedReadingForm] }

const lintSeverityForm: Form = { words: ['error', 'warning', 'info'] }

const lintEvidenceForm: Form = {
  type: 'LintEvidence',
  has: { at: { either: [{ words: [null] }, 'number'] }, text: 'string', facts: { by: jsonForm } },
}

const lintPlaceForm: Form = {
  type: 'LintPlace',
  has: { object: 'string', path: 'string', file: 'string', line: 'number', column: 'number' },
}

const lintFindingForm: Form = {
  type: 'LintFinding',
  has: {
    rule: 'string',
    severity: lintSeverityForm,
    message: 'string',
    evidence: lintEvidenceForm,
    fix: 'string',
    also: { list: lintPlaceForm },
    object: 'string',
    path: 'string',
    file: 'string',
    line: 'number',
    column: 'number',
  },
}

export const lintAnswerForm: Form = {
  type: 'LintAnswer',
  has: {
    findings: { list: lintFindingForm },
    silenced: { list: lintFindingForm },
    diagnostics: { list: diagnosticForm },
  },
}

const prometheusAnswerForm: Form = {
  type: 'PrometheusAnswer',
  has: { status: { words: ['error', 'success'] } },
  may: {
    data: { type: '', has: { resultType: 'string', result: { list: jsonForm } } },
    errorType: 'string',
    error: 'string',
  },
}

export const recordedSeriesForm: Form = {
  either: [
    'string',
    prometheusAnswerForm,
    {
      by: {
        either: [
          { words: [null] },
          'boolean',
          'string',
          'number',
          { list: jsonForm },
          toldObjectForm,
          { list: pointForm },
          seriesSignalForm,
          revisionSignalForm,
          observedSignalForm,
          noisySignalForm,
          constantSignalForm,
          plainSignalForm,
          lateSignalForm,
          prometheusAnswerForm,
        ],
      },
    },
  ],
}

export const judgementOptionsForm: Form = {
  type: 'JudgementOptions',
  has: {},
  may: {
    args: { by: 'string' },
    metric: 'string',
    startedAt: 'string',
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['string', 'number'] },
    until: { either: ['string', 'number'] },
    seed: 'number',
    secrets: { by: { by: 'string' } },
    limits: limitsForm,
  },
}

const measurementOddsForm: Form = {
  type: 'MeasurementOdds',
  has: {},
  may: { failed: 'number', inconclusive: 'number', error: 'number' },
}

const releaseOddsForm: Form = {
  type: 'ReleaseOdds',
  has: {},
  may: {
    metrics: { by: measurementOddsForm },
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
  },
}

export const oddsOptionsForm: Form = {
  type: 'OddsOptions',
  has: {},
  may: {
    good: releaseOddsForm,
    bad: releaseOddsForm,
    args: { by: 'string' },
    secrets: { by: { by: 'string' } },
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['string', 'number'] },
  },
}
