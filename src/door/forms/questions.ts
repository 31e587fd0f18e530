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
import { diagnosticForm } from './units.ts'

export const whatChangesQueryForm: Form = {
  type: 'WhatChangesQuery',
  has: { from: controllerNameForm, to: controllerNameForm },
  may: { metrics: { dictionary: signalForm } },
}

export const rehearsalOptionsForm: Form = {
  type: 'RehearsalOptions',
  has: {},
  may: {
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    at: { either: ['text', 'number'] },
    image: 'text',
    startup: { either: ['text', 'number'] },
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['text', 'number'] },
  },
}

export const askedForm: Form = { either: [planForm, scenarioForm, liveScenarioForm] }

export const capacityOptionsForm: Form = {
  type: 'CapacityOptions',
  has: {},
  may: {
    abortAt: { either: ['text', 'number'] },
    retryAt: { either: ['text', 'number'] },
    promoteAt: { either: ['text', 'number'] },
    promoteFullAt: { either: ['text', 'number'] },
    newRevisionAt: { either: ['text', 'number'] },
    loseAt: { either: ['text', 'number'] },
    lose: 'number',
    scaleAt: { either: ['text', 'number'] },
    scaleTo: 'number',
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    at: { either: ['text', 'number'] },
    image: 'text',
    startup: { either: ['text', 'number'] },
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['text', 'number'] },
  },
}

export const sloForm: Form = { type: 'Slo', has: { target: 'number', window: 'text' } }

export const exposureOptionsForm: Form = {
  type: 'ExposureOptions',
  has: {},
  may: {
    image: 'text',
    from: { either: ['text', 'number'] },
    to: { either: ['text', 'number'] },
    failureRate: 'number',
    app: { dictionary: appAnswerForm },
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
    slowest: { either: ['text', 'number'] },
    from: { either: ['text', 'number'] },
    release: { words: ['good', 'bad', 'stuck'] },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    at: { either: ['text', 'number'] },
    image: 'text',
    startup: { either: ['text', 'number'] },
    script: { list: scriptEntryForm },
    traffic: trafficScenarioForm,
    until: { either: ['text', 'number'] },
  },
}

export const minReplicasQueryForm: Form = {
  type: 'MinReplicasQuery',
  has: { weights: { list: 'number' } },
  may: {
    tolerance: 'number',
    maxSurge: { either: ['null', 'text', 'number'] },
    maxUnavailable: { either: ['null', 'text', 'number'] },
  },
}

export const changeOptionsForm: Form = {
  type: 'ChangeOptions',
  has: { next: { either: [planForm, { list: { dictionary: 'json' } }] } },
  may: {
    at: { either: ['text', 'number'] },
    traffic: trafficScenarioForm,
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    release: { words: ['good', 'bad', 'stuck'] },
    startup: { either: ['text', 'number'] },
  },
}

export const stuckOptionsForm: Form = {
  type: 'StuckOptions',
  has: {},
  may: { at: { either: ['text', 'number'] } },
}

export const keptOptionsForm: Form = {
  type: 'KeptOptions',
  has: {},
  may: { at: { either: ['text', 'number'] } },
}

export const choicesOptionsForm: Form = { type: 'ChoicesOptions', has: { at: timeForm } }

const lintScenarioForm: Form = {
  type: 'LintScenario',
  has: {},
  may: {
    plugins: { dictionary: pluginScenarioForm },
    metrics: { dictionary: signalForm },
    pods: podsForm,
    live: livePresentForm,
    script: { list: scriptEntryForm },
    analyses: { dictionary: analysisOutcomeForm },
    app: { dictionary: appAnswerForm },
    traffic: trafficScenarioForm,
    lag: lagScenarioForm,
    router: {
      type: '',
      has: { verify: { words: ['immediate', 'after'] } },
      may: { after: 'text' },
    },
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    replicas: { list: { list: { either: ['text', 'number'] } } },
    load: { dictionary: loadScenarioForm },
    secrets: { dictionary: { dictionary: 'text' } },
    serviceController: 'flag',
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
    jobs: { dictionary: pluginScenarioForm },
    argocd: argoCdScenarioForm,
    seed: 'number',
    until: 'text',
  },
}

export const lintOptionsForm: Form = {
  type: 'LintOptions',
  has: {},
  may: {
    ignore: { list: 'text' },
    scenario: lintScenarioForm,
    before: { either: [planForm, { list: 'anything' }, locatedReadingForm] },
  },
}

export const compareOptionsForm: Form = {
  type: 'CompareOptions',
  has: {},
  may: {
    traffic: trafficScenarioForm,
    gates: { either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'text' } }] },
    startup: { either: ['text', 'number'] },
    image: 'text',
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
    metric: 'text',
    path: 'text',
    rule: decidingRuleForm,
    number: 'number',
    at: 'number',
    value: 'text',
    phase: analysisPhaseForm,
    message: 'text',
  },
}

const judgedMetricForm: Form = {
  type: 'JudgedMetric',
  has: {
    name: 'text',
    phase: analysisPhaseForm,
    dryRun: 'flag',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    withData: 'number',
    decidedBy: { either: ['null', decidingSampleForm] },
  },
}

export const judgementForm: Form = {
  type: 'Judgement',
  has: {
    phase: analysisPhaseForm,
    message: 'text',
    endedAt: { either: ['null', 'number'] },
    decidedBy: { either: ['null', decidingSampleForm] },
    besides: { list: decidingSampleForm },
    otherwise: {
      either: [
        'null',
        { type: '', has: { phase: analysisPhaseForm, endedAt: { either: ['null', 'number'] } } },
      ],
    },
    sawData: 'flag',
    metrics: { list: judgedMetricForm },
    run: { either: ['null', analysisRunStateForm] },
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
    endsBadlyAfter: { either: ['null', 'number'] },
  },
}

export const oddsForm: Form = {
  type: 'Odds',
  has: {
    good: { either: ['null', runOddsForm] },
    bad: { either: ['null', runOddsForm] },
    abortsGood: { either: ['null', 'number'] },
    missesBad: { either: ['null', 'number'] },
    diagnostics: { list: diagnosticForm },
  },
}

const evidenceForm: Form = {
  type: 'Evidence',
  has: { at: { either: ['null', 'number'] }, rule: 'text', field: 'text' },
}

const sentenceForm: Form = {
  type: 'Sentence',
  has: { text: 'text', evidence: { list: evidenceForm } },
}

const reportColumnForm: Form = {
  type: 'ReportColumn',
  has: { title: 'text', align: { words: ['left', 'right'] } },
}

const reportTableForm: Form = {
  type: 'ReportTable',
  has: { caption: 'text', columns: { list: reportColumnForm }, rows: { list: { list: 'text' } } },
}

const fixForm: Form = { type: 'Fix', has: { text: 'text', field: 'text', value: 'text' } }

export const reportForm: Form = {
  type: 'Report',
  has: {
    title: 'text',
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
  has: { at: { either: ['null', 'number'] }, text: 'text', facts: { dictionary: 'json' } },
}

const lintPlaceForm: Form = {
  type: 'LintPlace',
  has: { object: 'text', path: 'text', file: 'text', line: 'number', column: 'number' },
}

const lintFindingForm: Form = {
  type: 'LintFinding',
  has: {
    rule: 'text',
    severity: lintSeverityForm,
    message: 'text',
    evidence: lintEvidenceForm,
    fix: 'text',
    also: { list: lintPlaceForm },
    object: 'text',
    path: 'text',
    file: 'text',
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
    data: { type: '', has: { resultType: 'text', result: { list: 'json' } } },
    errorType: 'text',
    error: 'text',
  },
}

export const recordedSeriesForm: Form = {
  either: [
    'text',
    prometheusAnswerForm,
    {
      dictionary: {
        either: [
          'flag',
          'null',
          'text',
          'number',
          { list: 'json' },
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
    args: { dictionary: 'text' },
    metric: 'text',
    startedAt: 'text',
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['text', 'number'] },
    until: { either: ['text', 'number'] },
    seed: 'number',
    secrets: { dictionary: { dictionary: 'text' } },
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
    metrics: { dictionary: measurementOddsForm },
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
    args: { dictionary: 'text' },
    secrets: { dictionary: { dictionary: 'text' } },
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['text', 'number'] },
  },
}
