// Written by test/tools/doors.ts, of the signatures in src/index.ts.

import {
  admitManifests as plainAdmitManifests,
  analysisRunReport as plainAnalysisRunReport,
  analysisRunSignals as plainAnalysisRunSignals,
  approximateWeight as plainApproximateWeight,
  asDeployment as plainAsDeployment,
  asRollout as plainAsRollout,
  assessMetric as plainAssessMetric,
  backend as plainBackend,
  basicCanary as plainBasicCanary,
  begin as plainBegin,
  budgetUsed as plainBudgetUsed,
  capacity as plainCapacity,
  chartRows as plainChartRows,
  choices as plainChoices,
  compare as plainCompare,
  createSimulation as plainCreateSimulation,
  currentSetWeight as plainCurrentSetWeight,
  deliveriesAt as plainDeliveriesAt,
  deliveriesOf as plainDeliveriesOf,
  editPlan as plainEditPlan,
  effectiveExperimentValues as plainEffectiveExperimentValues,
  effectiveValues as plainEffectiveValues,
  errorsUntilRejection as plainErrorsUntilRejection,
  estimate as plainEstimate,
  evaluateCondition as plainEvaluateCondition,
  experimentRehearsal as plainExperimentRehearsal,
  experimentReport as plainExperimentReport,
  explainWeights as plainExplainWeights,
  exposure as plainExposure,
  fenceposts as plainFenceposts,
  formatDiagnostics as plainFormatDiagnostics,
  formatTime as plainFormatTime,
  getExperiment as plainGetExperiment,
  getRollout as plainGetRollout,
  getStatus as plainGetStatus,
  healthOf as plainHealthOf,
  instant as plainInstant,
  iptablesOrder as plainIptablesOrder,
  iptablesProbabilities as plainIptablesProbabilities,
  judge as plainJudge,
  judgeCounters as plainJudgeCounters,
  judgeKayenta as plainJudgeKayenta,
  judgeReport as plainJudgeReport,
  judgeTraffic as plainJudgeTraffic,
  kstatusOf as plainKstatusOf,
  lint as plainLint,
  lintReport as plainLintReport,
  listExperiments as plainListExperiments,
  listRollouts as plainListRollouts,
  liveFrom as plainLiveFrom,
  maxSurgeOf as plainMaxSurgeOf,
  maxUnavailableOf as plainMaxUnavailableOf,
  minReplicas as plainMinReplicas,
  odds as plainOdds,
  oddsReport as plainOddsReport,
  phaseOf as plainPhaseOf,
  podTemplateHash as plainPodTemplateHash,
  proportionalScaling as plainProportionalScaling,
  questions as plainQuestions,
  readAnalysisRun as plainReadAnalysisRun,
  readExperiment as plainReadExperiment,
  readLive as plainReadLive,
  readManifests as plainReadManifests,
  readMetric as plainReadMetric,
  readPlan as plainReadPlan,
  readTemplates as plainReadTemplates,
  rehearsal as plainRehearsal,
  rehearseChange as plainRehearseChange,
  reportMarkdown as plainReportMarkdown,
  reportText as plainReportText,
  requestsOf as plainRequestsOf,
  rfc3339 as plainRfc3339,
  rollingUpdate as plainRollingUpdate,
  rolloutInfoAt as plainRolloutInfoAt,
  routedCanary as plainRoutedCanary,
  routerOf as plainRouterOf,
  rulesOfVersion as plainRulesOfVersion,
  runVerb as plainRunVerb,
  seconds as plainSeconds,
  shareVerdict as plainShareVerdict,
  simulate as plainSimulate,
  simulateAnalysis as plainSimulateAnalysis,
  simulateAnalysisRun as plainSimulateAnalysisRun,
  simulateExperiment as plainSimulateExperiment,
  simulateFrom as plainSimulateFrom,
  snapshotAt as plainSnapshotAt,
  snapshotOf as plainSnapshotOf,
  statusOf as plainStatusOf,
  statusTextAt as plainStatusTextAt,
  stepString as plainStepString,
  stepsHash as plainStepsHash,
  timelineJson as plainTimelineJson,
  toChart as plainToChart,
  toExperimentList as plainToExperimentList,
  toExperimentTree as plainToExperimentTree,
  toHtml as plainToHtml,
  toJson as plainToJson,
  toMarkdown as plainToMarkdown,
  toMermaid as plainToMermaid,
  toRolloutList as plainToRolloutList,
  toStatusText as plainToStatusText,
  toSvg as plainToSvg,
  toTree as plainToTree,
  transition as plainTransition,
  treeAt as plainTreeAt,
  views as plainViews,
  wakeAt as plainWakeAt,
  watchExperiment as plainWatchExperiment,
  watchRollout as plainWatchRollout,
  watchRollouts as plainWatchRollouts,
  watchStatus as plainWatchStatus,
  weightToReplicas as plainWeightToReplicas,
  whatChanges as plainWhatChanges,
  whyKept as plainWhyKept,
  whyStuck as plainWhyStuck,
  workloadOf as plainWorkloadOf,
} from '../index.ts'
import {
  noChanges,
  noFindings,
  noJudgement,
  noLive,
  noOdds,
  noPlan,
  noPresent,
  noRun,
} from './answers.ts'
import { takeData } from './data.ts'
import {
  analysisPhaseForm,
  analysisTemplateForm,
  assessedMetricForm,
  assessOptionsForm,
  metricForm,
} from './forms/analysis.ts'
import { snapshotForm } from './forms/cluster.ts'
import { sourceTextForm } from './forms/document.ts'
import { evaluationOptionsForm } from './forms/expr.ts'
import {
  canaryConfigForm,
  errorCountsForm,
  judgeOptionsForm,
  metricPairForm,
  shareTestForm,
  trafficWindowForm,
} from './forms/judges.ts'
import {
  analysisRunReadingForm,
  analysisRunReadOptionsForm,
  editForm,
  experimentReadingForm,
  experimentReadOptionsForm,
  readOptionsForm,
} from './forms/manifest.ts'
import { planForm } from './forms/plan.ts'
import { signalForm } from './forms/providers.ts'
import {
  askedForm,
  capacityOptionsForm,
  changeOptionsForm,
  choicesOptionsForm,
  compareOptionsForm,
  estimateOptionsForm,
  experimentRehearsalOptionsForm,
  exposureOptionsForm,
  failingForm,
  judgementForm,
  judgementOptionsForm,
  keptOptionsForm,
  lintAnswerForm,
  lintableForm,
  lintOptionsForm,
  minReplicasQueryForm,
  oddsForm,
  oddsOptionsForm,
  recordedSeriesForm,
  rehearsalOptionsForm,
  reportForm,
  reportTextOptionsForm,
  sloForm,
  stuckOptionsForm,
  whatChangesQueryForm,
} from './forms/questions.ts'
import {
  basicCanaryForm,
  proportionalScalingForm,
  rollingUpdateForm,
  routedCanaryForm,
  weightInPodsForm,
} from './forms/replicas.ts'
import {
  beginOptionsForm,
  liveObjectsForm,
  rolloutEventForm,
  rolloutStateForm,
} from './forms/rollout.ts'
import {
  analysisOptionsForm,
  analysisVerdictForm,
  experimentScenarioForm,
  experimentTimelineForm,
  liveObjectsByKindForm,
  liveOptionsForm,
  liveScenarioForm,
  mixedListForm,
  scenarioForm,
  simulationOptionsForm,
  trafficScenarioForm,
} from './forms/simulation.ts'
import { stepForm } from './forms/steps.ts'
import { momentForm, timeForm, timelineForm, worldForm } from './forms/timeline.ts'
import { diagnosticForm, jsonForm, limitsForm } from './forms/units.ts'
import { verbOptionsForm } from './forms/verbs.ts'
import {
  experimentInfoForm,
  experimentListOptionsForm,
  getStatusOptionsForm,
  htmlOptionsForm,
  jsonOptionsForm,
  listRolloutsOptionsForm,
  markdownOptionsForm,
  mermaidOptionsForm,
  namespacesForm,
  rolloutInfoForm,
  rolloutListOptionsForm,
  statusTextOptionsForm,
  svgOptionsForm,
  treeOptionsForm,
  watchRolloutsOptionsForm,
  watchStatusOptionsForm,
} from './forms/views.ts'
import { guarded, guardedFormula, tellPlainly } from './guard.ts'
import { answering, askedOf } from './instead.ts'
import { tellByKind } from './kinds/kinds.ts'
import { takeOptions } from './options.ts'
import {
  rememberPlan,
  takeAfter,
  takeAsked,
  takeExperiment,
  takeLintable,
  takePlan,
  takeScenario,
} from './plans.ts'
import { guardedScreens } from './screens.ts'
import { guardedRows, guardedTable } from './tables.ts'
import { takenIn } from './takenIn.ts'

export {
  clearScreen,
  controllerVersions,
  EPOCH,
  furthestFromDeclared,
  healthCodes,
  healthKinds,
  InvalidInputError,
  limits,
  MisuseError,
  routerKinds,
  servedBy,
  servedShare,
  timelineVersion,
  verbNames,
} from '../index.ts'

export const asDeployment: typeof plainAsDeployment = guarded(
  'asDeployment',
  plainAsDeployment,
  [{ name: 'plan', form: planForm, take: takePlan }],
  { tell: tellByKind, instead: answering(noPlan), take: takenIn, remember: rememberPlan },
)

export const asRollout: typeof plainAsRollout = guarded(
  'asRollout',
  plainAsRollout,
  [{ name: 'plan', form: planForm, take: takePlan }],
  { tell: tellByKind, instead: answering(noPlan), take: takenIn, remember: rememberPlan },
)

export const editPlan: typeof plainEditPlan = guarded(
  'editPlan',
  plainEditPlan,
  [
    { name: 'plan', form: planForm, take: takePlan },
    { name: 'edit', form: editForm },
  ],
  { tell: tellByKind, instead: answering(noPlan), take: takenIn, remember: rememberPlan },
)

export const admitManifests: typeof plainAdmitManifests = guarded(
  'admitManifests',
  plainAdmitManifests,
  [
    { name: 'objects', form: { list: 'anything' }, read: true },
    { name: 'options', form: readOptionsForm, optional: true, take: takeOptions(readOptionsForm) },
  ],
  { tell: tellByKind, instead: askedOf([]), take: takenIn, remember: rememberPlan },
)

export const readManifests: typeof plainReadManifests = guarded(
  'readManifests',
  plainReadManifests,
  [
    { name: 'objects', form: { list: 'anything' }, read: true },
    { name: 'options', form: readOptionsForm, optional: true, take: takeOptions(readOptionsForm) },
  ],
  { tell: tellByKind, instead: askedOf([]), take: takenIn, remember: rememberPlan },
)

export const readTemplates: typeof plainReadTemplates = guarded(
  'readTemplates',
  plainReadTemplates,
  [{ name: 'objects', form: { list: 'anything' }, read: true }],
  { tell: tellByKind, instead: askedOf([]) },
)

export const readAnalysisRun: typeof plainReadAnalysisRun = guarded(
  'readAnalysisRun',
  plainReadAnalysisRun,
  [
    { name: 'objects', form: { list: 'anything' }, read: true },
    {
      name: 'options',
      form: analysisRunReadOptionsForm,
      optional: true,
      take: takeOptions(analysisRunReadOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf([]), take: takenIn },
)

export const readExperiment: typeof plainReadExperiment = guarded(
  'readExperiment',
  plainReadExperiment,
  [
    { name: 'objects', form: { list: 'anything' }, read: true },
    {
      name: 'options',
      form: experimentReadOptionsForm,
      optional: true,
      take: takeOptions(experimentReadOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf([]), take: takenIn },
)

export const effectiveExperimentValues: typeof plainEffectiveExperimentValues = guarded(
  'effectiveExperimentValues',
  plainEffectiveExperimentValues,
  [{ name: 'experiment', form: { by: jsonForm } }],
)

export const effectiveValues: typeof plainEffectiveValues = guarded(
  'effectiveValues',
  plainEffectiveValues,
  [{ name: 'rollout', form: { by: jsonForm } }],
)

export const readPlan: typeof plainReadPlan = guarded(
  'readPlan',
  plainReadPlan,
  [
    { name: 'objects', form: { list: 'anything' }, read: true },
    { name: 'options', form: readOptionsForm, optional: true, take: takeOptions(readOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn, remember: rememberPlan },
)

export const formatDiagnostics: typeof plainFormatDiagnostics = guarded(
  'formatDiagnostics',
  plainFormatDiagnostics,
  [
    { name: 'diagnostics', form: { list: diagnosticForm } },
    { name: 'source', form: sourceTextForm, optional: true },
  ],
)

export const simulate: typeof plainSimulate = guarded(
  'simulate',
  plainSimulate,
  [
    {
      name: 'scenario',
      form: { either: [scenarioForm, liveScenarioForm] },
      read: true,
      take: takeScenario,
    },
    {
      name: 'options',
      form: simulationOptionsForm,
      optional: true,
      take: takeOptions(simulationOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const simulateFrom: typeof plainSimulateFrom = guarded(
  'simulateFrom',
  plainSimulateFrom,
  [
    {
      name: 'scenario',
      form: { either: [scenarioForm, liveScenarioForm] },
      read: true,
      take: takeScenario,
    },
    { name: 'world', form: worldForm },
    {
      name: 'options',
      form: simulationOptionsForm,
      optional: true,
      take: takeOptions(simulationOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const readLive: typeof plainReadLive = guarded(
  'readLive',
  plainReadLive,
  [
    {
      name: 'objects',
      form: { either: [liveObjectsByKindForm, mixedListForm, { list: 'object' }] },
      read: true,
    },
    { name: 'options', form: liveOptionsForm, take: takeOptions(liveOptionsForm) },
  ],
  { tell: tellByKind, instead: answering(noPresent), take: takenIn },
)

export const requestsOf: typeof plainRequestsOf = guarded(
  'requestsOf',
  plainRequestsOf,
  [{ name: 'timeline', form: timelineForm }],
  { tell: tellByKind, instead: null },
)

export const deliveriesOf: typeof plainDeliveriesOf = guarded(
  'deliveriesOf',
  plainDeliveriesOf,
  [{ name: 'world', form: worldForm }],
  { tell: tellByKind, instead: null },
)

export const workloadOf: typeof plainWorkloadOf = guarded(
  'workloadOf',
  plainWorkloadOf,
  [{ name: 'world', form: worldForm }],
  { tell: tellByKind, instead: null },
)

export const formatTime: typeof plainFormatTime = guarded('formatTime', plainFormatTime, [
  { name: 'milliseconds', form: 'number' },
])

export const createSimulation: typeof plainCreateSimulation = guarded(
  'createSimulation',
  plainCreateSimulation,
  [
    {
      name: 'scenario',
      form: { either: [scenarioForm, liveScenarioForm] },
      read: true,
      take: takeScenario,
    },
    {
      name: 'options',
      form: simulationOptionsForm,
      optional: true,
      take: takeOptions(simulationOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const whatChanges: typeof plainWhatChanges = guarded(
  'whatChanges',
  plainWhatChanges,
  [
    { name: 'plan', form: planForm, take: takePlan },
    { name: 'query', form: whatChangesQueryForm },
  ],
  { tell: tellByKind, instead: answering(noChanges), take: takenIn },
)

export const rulesOfVersion: typeof plainRulesOfVersion = guarded(
  'rulesOfVersion',
  plainRulesOfVersion,
  [
    {
      name: 'version',
      form: {
        words: ['v1.8.3', 'v1.8.4', 'v1.9.0', 'v1.9.1', 'v1.10.0-rc1', 'release-1.10', 'master'],
      },
    },
  ],
)

export const rehearsal: typeof plainRehearsal = guarded(
  'rehearsal',
  plainRehearsal,
  [
    { name: 'plan', form: planForm, take: takePlan },
    {
      name: 'options',
      form: rehearsalOptionsForm,
      optional: true,
      take: takeOptions(rehearsalOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn, remember: rememberPlan },
)

export const experimentRehearsal: typeof plainExperimentRehearsal = guarded(
  'experimentRehearsal',
  plainExperimentRehearsal,
  [
    { name: 'experiment', form: experimentReadingForm, take: takeData(experimentReadingForm) },
    {
      name: 'options',
      form: experimentRehearsalOptionsForm,
      optional: true,
      take: takeOptions(experimentRehearsalOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const experimentReport: typeof plainExperimentReport = guarded(
  'experimentReport',
  plainExperimentReport,
  [{ name: 'timeline', form: experimentTimelineForm }],
)

export const analysisRunSignals: typeof plainAnalysisRunSignals = guarded(
  'analysisRunSignals',
  plainAnalysisRunSignals,
  [
    { name: 'reading', form: analysisRunReadingForm, take: takeData(analysisRunReadingForm) },
    { name: 'release', form: { words: ['good', 'bad'] } },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const analysisRunReport: typeof plainAnalysisRunReport = guarded(
  'analysisRunReport',
  plainAnalysisRunReport,
  [{ name: 'verdict', form: analysisVerdictForm }],
)

export const capacity: typeof plainCapacity = guarded(
  'capacity',
  plainCapacity,
  [
    { name: 'asked', form: askedForm, read: true, take: takeAsked },
    {
      name: 'options',
      form: capacityOptionsForm,
      optional: true,
      take: takeOptions(capacityOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const exposure: typeof plainExposure = guarded(
  'exposure',
  plainExposure,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: exposureOptionsForm,
      optional: true,
      take: takeOptions(exposureOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const budgetUsed: typeof plainBudgetUsed = guarded('budgetUsed', plainBudgetUsed, [
  { name: 'failing', form: failingForm },
  { name: 'slo', form: sloForm },
])

export const estimate: typeof plainEstimate = guarded(
  'estimate',
  plainEstimate,
  [
    { name: 'asked', form: askedForm, read: true, take: takeAsked },
    {
      name: 'options',
      form: estimateOptionsForm,
      optional: true,
      take: takeOptions(estimateOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const explainWeights: typeof plainExplainWeights = guarded(
  'explainWeights',
  plainExplainWeights,
  [{ name: 'asked', form: askedForm, read: true, take: takeAsked }],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const minReplicas: typeof plainMinReplicas = guarded('minReplicas', plainMinReplicas, [
  { name: 'query', form: minReplicasQueryForm },
])

export const questions: typeof plainQuestions = guardedRows(
  'questions',
  plainQuestions,
  'ask',
  {
    capacity: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: capacityOptionsForm, take: takeOptions(capacityOptionsForm) },
    ],
    exposure: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: exposureOptionsForm, take: takeOptions(exposureOptionsForm) },
    ],
    estimate: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: estimateOptionsForm, take: takeOptions(estimateOptionsForm) },
    ],
    explainWeights: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: 'object', take: takeOptions('object') },
    ],
    minReplicas: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      {
        name: 'options',
        form: {
          type: '',
          has: {},
          may: {
            tolerance: 'number',
            weights: { list: 'number' },
            maxSurge: { either: [{ words: [null] }, 'string', 'number'] },
            maxUnavailable: { either: [{ words: [null] }, 'string', 'number'] },
          },
        },
        take: takeOptions({
          type: '',
          has: {},
          may: {
            tolerance: 'number',
            weights: { list: 'number' },
            maxSurge: { either: [{ words: [null] }, 'string', 'number'] },
            maxUnavailable: { either: [{ words: [null] }, 'string', 'number'] },
          },
        }),
      },
    ],
    rehearseChange: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: changeOptionsForm, take: takeOptions(changeOptionsForm) },
    ],
    compare: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      {
        name: 'options',
        form: {
          type: '',
          has: { after: askedForm },
          may: {
            traffic: trafficScenarioForm,
            gates: {
              either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }],
            },
            startup: { either: ['string', 'number'] },
            image: 'string',
          },
        },
        take: takeOptions(
          {
            type: '',
            has: { after: askedForm },
            may: {
              traffic: trafficScenarioForm,
              gates: {
                either: [{ words: ['promote', 'wait'] }, { type: '', has: { after: 'string' } }],
              },
              startup: { either: ['string', 'number'] },
              image: 'string',
            },
          },
          takeAfter,
        ),
      },
    ],
    whyStuck: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: stuckOptionsForm, take: takeOptions(stuckOptionsForm) },
    ],
    whyKept: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: keptOptionsForm, take: takeOptions(keptOptionsForm) },
    ],
    choices: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: choicesOptionsForm, take: takeOptions(choicesOptionsForm) },
    ],
    lint: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: lintOptionsForm, take: takeOptions(lintOptionsForm) },
    ],
    whatChanges: [
      { name: 'asked', form: askedForm, read: true, take: takeAsked },
      { name: 'options', form: whatChangesQueryForm, take: takeOptions(whatChangesQueryForm) },
    ],
  },
  { tell: tellByKind, instead: null, take: takenIn },
)

export const rehearseChange: typeof plainRehearseChange = guarded(
  'rehearseChange',
  plainRehearseChange,
  [
    { name: 'running', form: askedForm, read: true, take: takeAsked },
    { name: 'options', form: changeOptionsForm, take: takeOptions(changeOptionsForm) },
  ],
  {
    tell: tellByKind,
    instead: askedOf({ plan: null }, { next: { plan: null }, at: '0s' }),
    take: takenIn,
  },
)

export const compare: typeof plainCompare = guarded(
  'compare',
  plainCompare,
  [
    { name: 'before', form: askedForm, read: true, take: takeAsked },
    { name: 'after', form: askedForm, read: true, take: takeAsked },
    {
      name: 'options',
      form: compareOptionsForm,
      optional: true,
      take: takeOptions(compareOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const whyStuck: typeof plainWhyStuck = guarded(
  'whyStuck',
  plainWhyStuck,
  [
    { name: 'asked', form: askedForm, read: true, take: takeAsked },
    {
      name: 'options',
      form: stuckOptionsForm,
      optional: true,
      take: takeOptions(stuckOptionsForm),
    },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const whyKept: typeof plainWhyKept = guarded(
  'whyKept',
  plainWhyKept,
  [
    { name: 'asked', form: askedForm, read: true, take: takeAsked },
    { name: 'options', form: keptOptionsForm, optional: true, take: takeOptions(keptOptionsForm) },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }), take: takenIn },
)

export const choices: typeof plainChoices = guarded(
  'choices',
  plainChoices,
  [
    { name: 'asked', form: askedForm, read: true, take: takeAsked },
    { name: 'options', form: choicesOptionsForm, take: takeOptions(choicesOptionsForm) },
  ],
  { tell: tellByKind, instead: askedOf({ plan: null }, { at: '0s' }), take: takenIn },
)

export const judgeReport: typeof plainJudgeReport = guarded('judgeReport', plainJudgeReport, [
  { name: 'judgement', form: judgementForm },
])

export const oddsReport: typeof plainOddsReport = guarded('oddsReport', plainOddsReport, [
  { name: 'odds', form: oddsForm },
])

export const reportText: typeof plainReportText = guarded(
  'reportText',
  plainReportText,
  [
    { name: 'report', form: reportForm },
    {
      name: 'options',
      form: reportTextOptionsForm,
      optional: true,
      take: takeOptions(reportTextOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const reportMarkdown: typeof plainReportMarkdown = guarded(
  'reportMarkdown',
  plainReportMarkdown,
  [{ name: 'report', form: reportForm }],
  { tell: tellByKind, instead: null },
)

export const lint: typeof plainLint = guarded(
  'lint',
  plainLint,
  [
    { name: 'given', form: lintableForm, read: true, take: takeLintable },
    { name: 'options', form: lintOptionsForm, optional: true, take: takeOptions(lintOptionsForm) },
  ],
  { tell: tellByKind, instead: answering(noFindings), take: takenIn },
)

export const lintReport: typeof plainLintReport = guarded('lintReport', plainLintReport, [
  { name: 'lintAnswer', form: lintAnswerForm },
])

export const runVerb: typeof plainRunVerb = guarded(
  'runVerb',
  plainRunVerb,
  [
    { name: 'snapshot', form: snapshotForm },
    { name: 'args', form: { list: 'string' } },
    { name: 'options', form: verbOptionsForm, optional: true, take: takeOptions(verbOptionsForm) },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const begin: typeof plainBegin = guarded(
  'begin',
  plainBegin,
  [
    { name: 'plan', form: planForm, take: takePlan },
    {
      name: 'options',
      form: beginOptionsForm,
      optional: true,
      take: takeOptions(beginOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const liveFrom: typeof plainLiveFrom = guarded(
  'liveFrom',
  plainLiveFrom,
  [{ name: 'objects', form: liveObjectsForm, read: true }],
  { tell: tellByKind, instead: answering(noLive) },
)

export const phaseOf: typeof plainPhaseOf = guarded(
  'phaseOf',
  plainPhaseOf,
  [{ name: 'rolloutState', form: rolloutStateForm }],
  { tell: tellByKind, instead: null },
)

export const statusOf: typeof plainStatusOf = guarded(
  'statusOf',
  plainStatusOf,
  [{ name: 'state', form: rolloutStateForm }],
  { tell: tellByKind, instead: null },
)

export const transition: typeof plainTransition = guarded(
  'transition',
  plainTransition,
  [
    { name: 'state', form: rolloutStateForm, read: true },
    { name: 'event', form: rolloutEventForm },
  ],
  { tell: tellByKind, instead: null },
)

export const wakeAt: typeof plainWakeAt = guarded(
  'wakeAt',
  plainWakeAt,
  [{ name: 'state', form: rolloutStateForm }],
  { tell: tellByKind, instead: null },
)

export const simulateAnalysis: typeof plainSimulateAnalysis = guarded(
  'simulateAnalysis',
  plainSimulateAnalysis,
  [
    { name: 'template', form: analysisTemplateForm, take: takeData(analysisTemplateForm) },
    { name: 'args', form: { by: 'string' } },
    { name: 'series', form: { by: signalForm }, read: true },
    {
      name: 'options',
      form: analysisOptionsForm,
      optional: true,
      take: takeOptions(analysisOptionsForm),
    },
  ],
  { tell: tellByKind, instead: answering(noRun), take: takenIn },
)

export const simulateAnalysisRun: typeof plainSimulateAnalysisRun = guarded(
  'simulateAnalysisRun',
  plainSimulateAnalysisRun,
  [
    { name: 'reading', form: analysisRunReadingForm, take: takeData(analysisRunReadingForm) },
    { name: 'series', form: { by: signalForm }, read: true },
    {
      name: 'options',
      form: {
        type: '',
        has: {},
        may: {
          secrets: { by: { by: 'string' } },
          seed: 'number',
          until: { either: ['string', 'number'] },
          terminateAt: { either: ['string', 'number'] },
          limits: limitsForm,
        },
      },
      optional: true,
      take: takeOptions({
        type: '',
        has: {},
        may: {
          secrets: { by: { by: 'string' } },
          seed: 'number',
          until: { either: ['string', 'number'] },
          terminateAt: { either: ['string', 'number'] },
          limits: limitsForm,
        },
      }),
    },
  ],
  { tell: tellByKind, instead: askedOf({ analysisRun: null, diagnostics: [] }, {}), take: takenIn },
)

export const simulateExperiment: typeof plainSimulateExperiment = guarded(
  'simulateExperiment',
  plainSimulateExperiment,
  [
    { name: 'scenario', form: experimentScenarioForm, read: true, take: takeExperiment },
    {
      name: 'options',
      form: simulationOptionsForm,
      optional: true,
      take: takeOptions(simulationOptionsForm),
    },
  ],
  {
    tell: tellByKind,
    instead: askedOf({ experiment: { experiment: null, diagnostics: [] } }),
    take: takenIn,
  },
)

export const judge: typeof plainJudge = guarded(
  'judge',
  plainJudge,
  [
    { name: 'template', form: analysisTemplateForm, take: takeData(analysisTemplateForm) },
    { name: 'series', form: recordedSeriesForm, read: true },
    {
      name: 'options',
      form: judgementOptionsForm,
      optional: true,
      take: takeOptions(judgementOptionsForm),
    },
  ],
  { tell: tellByKind, instead: answering(noJudgement), take: takenIn },
)

export const odds: typeof plainOdds = guarded(
  'odds',
  plainOdds,
  [
    { name: 'template', form: analysisTemplateForm, take: takeData(analysisTemplateForm) },
    { name: 'options', form: oddsOptionsForm, take: takeOptions(oddsOptionsForm) },
  ],
  { tell: tellByKind, instead: answering(noOdds), take: takenIn },
)

export const evaluateCondition: typeof plainEvaluateCondition = guarded(
  'evaluateCondition',
  plainEvaluateCondition,
  [
    { name: 'text', form: 'string' },
    { name: 'result', form: 'anything' },
    {
      name: 'options',
      form: evaluationOptionsForm,
      optional: true,
      take: takeOptions(evaluationOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const assessMetric: typeof plainAssessMetric = guarded(
  'assessMetric',
  plainAssessMetric,
  [
    { name: 'metric', form: metricForm },
    { name: 'result', form: assessedMetricForm },
    { name: 'options', form: assessOptionsForm, take: takeOptions(assessOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const readMetric: typeof plainReadMetric = guarded('readMetric', plainReadMetric, [
  { name: 'metric', form: { by: jsonForm } },
])

export const judgeTraffic: typeof plainJudgeTraffic = guarded(
  'judgeTraffic',
  plainJudgeTraffic,
  [
    { name: 'windows', form: { list: trafficWindowForm } },
    { name: 'options', form: judgeOptionsForm, take: takeOptions(judgeOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const judgeCounters: typeof plainJudgeCounters = guarded(
  'judgeCounters',
  plainJudgeCounters,
  [
    { name: 'limits', form: { by: jsonForm } },
    { name: 'measurements', form: { list: analysisPhaseForm } },
  ],
)

export const judgeKayenta: typeof plainJudgeKayenta = guarded('judgeKayenta', plainJudgeKayenta, [
  { name: 'config', form: canaryConfigForm },
  { name: 'pairs', form: { list: metricPairForm } },
  { name: 'seed', form: 'number', optional: true },
])

export const errorsUntilRejection: typeof plainErrorsUntilRejection = guarded(
  'errorsUntilRejection',
  plainErrorsUntilRejection,
  [
    { name: 'test', form: shareTestForm },
    { name: 'ratio', form: 'number' },
    { name: 'limit', form: 'number', optional: true },
  ],
)

export const shareVerdict: typeof plainShareVerdict = guarded('shareVerdict', plainShareVerdict, [
  { name: 'test', form: shareTestForm },
  { name: 'errors', form: errorCountsForm },
])

export const healthOf: typeof plainHealthOf = guarded('healthOf', plainHealthOf, [
  { name: 'object', form: { by: jsonForm } },
])

export const kstatusOf: typeof plainKstatusOf = guarded('kstatusOf', plainKstatusOf, [
  { name: 'object', form: { by: jsonForm } },
  { name: 'now', form: 'number' },
])

export const basicCanary: typeof plainBasicCanary = guardedFormula(
  'basicCanary',
  plainBasicCanary,
  [{ name: 'pass', form: basicCanaryForm }],
)

export const fenceposts: typeof plainFenceposts = guardedFormula('fenceposts', plainFenceposts, [
  { name: 'maxSurge', form: { either: [{ words: [null] }, 'string', 'number'] } },
  { name: 'maxUnavailable', form: { either: [{ words: [null] }, 'string', 'number'] } },
  { name: 'replicas', form: 'number' },
])

export const maxSurgeOf: typeof plainMaxSurgeOf = guardedFormula('maxSurgeOf', plainMaxSurgeOf, [
  { name: 'maxSurge', form: { either: [{ words: [null] }, 'string', 'number'] } },
  { name: 'maxUnavailable', form: { either: [{ words: [null] }, 'string', 'number'] } },
  { name: 'replicas', form: 'number' },
])

export const maxUnavailableOf: typeof plainMaxUnavailableOf = guardedFormula(
  'maxUnavailableOf',
  plainMaxUnavailableOf,
  [
    { name: 'maxSurge', form: { either: [{ words: [null] }, 'string', 'number'] } },
    { name: 'maxUnavailable', form: { either: [{ words: [null] }, 'string', 'number'] } },
    { name: 'replicas', form: 'number' },
  ],
)

export const routedCanary: typeof plainRoutedCanary = guardedFormula(
  'routedCanary',
  plainRoutedCanary,
  [{ name: 'pass', form: routedCanaryForm }],
)

export const rollingUpdate: typeof plainRollingUpdate = guarded(
  'rollingUpdate',
  plainRollingUpdate,
  [{ name: 'pass', form: rollingUpdateForm }],
)

export const proportionalScaling: typeof plainProportionalScaling = guarded(
  'proportionalScaling',
  plainProportionalScaling,
  [{ name: 'event', form: proportionalScalingForm }],
)

export const approximateWeight: typeof plainApproximateWeight = guardedFormula(
  'approximateWeight',
  plainApproximateWeight,
  [{ name: 'wish', form: weightInPodsForm }],
)

export const weightToReplicas: typeof plainWeightToReplicas = guardedFormula(
  'weightToReplicas',
  plainWeightToReplicas,
  [
    { name: 'replicas', form: 'number' },
    { name: 'weight', form: 'number' },
    { name: 'maxTrafficWeight', form: 'number' },
  ],
)

export const stepString: typeof plainStepString = guarded('stepString', plainStepString, [
  { name: 'step', form: stepForm },
])

export const currentSetWeight: typeof plainCurrentSetWeight = guardedFormula(
  'currentSetWeight',
  plainCurrentSetWeight,
  [
    {
      name: 'position',
      form: {
        type: '',
        has: {
          steps: { list: stepForm },
          index: { either: [{ words: [null] }, 'number'] },
          aborted: 'boolean',
          maxTrafficWeight: 'number',
        },
      },
    },
  ],
)

export const podTemplateHash: typeof plainPodTemplateHash = guarded(
  'podTemplateHash',
  plainPodTemplateHash,
  [
    { name: 'template', form: { by: jsonForm } },
    { name: 'collisionCount', form: 'number', optional: true },
  ],
)

export const stepsHash: typeof plainStepsHash = guarded('stepsHash', plainStepsHash, [
  { name: 'steps', form: { list: jsonForm } },
])

export const backend: typeof plainBackend = guarded('backend', plainBackend, [
  { name: 'name', form: 'string' },
  { name: 'weight', form: 'number' },
])

export const routerOf: typeof plainRouterOf = guarded('routerOf', plainRouterOf, [
  { name: 'provider', form: 'string' },
])

export const iptablesOrder: typeof plainIptablesOrder = guarded(
  'iptablesOrder',
  plainIptablesOrder,
  [{ name: 'endpoints', form: { list: 'string' } }],
)

export const iptablesProbabilities: typeof plainIptablesProbabilities = guarded(
  'iptablesProbabilities',
  plainIptablesProbabilities,
  [{ name: 'endpoints', form: 'number' }],
)

export const deliveriesAt: typeof plainDeliveriesAt = guarded(
  'deliveriesAt',
  plainDeliveriesAt,
  [
    { name: 'timeline', form: timelineForm },
    { name: 'time', form: timeForm },
  ],
  { tell: tellByKind, instead: null },
)

export const rolloutInfoAt: typeof plainRolloutInfoAt = guarded(
  'rolloutInfoAt',
  plainRolloutInfoAt,
  [
    {
      name: 'timeline',
      form: { type: '', has: { moments: { list: momentForm }, at: 'function' } },
    },
    { name: 'time', form: timeForm },
  ],
)

export const statusTextAt: typeof plainStatusTextAt = guarded(
  'statusTextAt',
  plainStatusTextAt,
  [
    { name: 'timeline', form: timelineForm },
    { name: 'time', form: timeForm },
    {
      name: 'options',
      form: statusTextOptionsForm,
      optional: true,
      take: takeOptions(statusTextOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const treeAt: typeof plainTreeAt = guarded(
  'treeAt',
  plainTreeAt,
  [
    {
      name: 'timeline',
      form: { type: '', has: { moments: { list: momentForm }, at: 'function' } },
    },
    { name: 'time', form: timeForm },
    { name: 'options', form: treeOptionsForm, optional: true, take: takeOptions(treeOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toChart: typeof plainToChart = guarded(
  'toChart',
  plainToChart,
  [{ name: 'timeline', form: timelineForm }],
  { tell: tellByKind, instead: null },
)

export const chartRows: typeof plainChartRows = guarded(
  'chartRows',
  plainChartRows,
  [{ name: 'timeline', form: timelineForm }],
  { tell: tellByKind, instead: null },
)

export const toSvg: typeof plainToSvg = guarded(
  'toSvg',
  plainToSvg,
  [
    { name: 'timeline', form: { type: '', has: { moments: { list: momentForm } } } },
    { name: 'options', form: svgOptionsForm, optional: true, take: takeOptions(svgOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toHtml: typeof plainToHtml = guarded(
  'toHtml',
  plainToHtml,
  [
    {
      name: 'timeline',
      form: { type: '', has: { moments: { list: momentForm }, at: 'function' } },
    },
    { name: 'options', form: htmlOptionsForm, optional: true, take: takeOptions(htmlOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toMarkdown: typeof plainToMarkdown = guarded(
  'toMarkdown',
  plainToMarkdown,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: markdownOptionsForm,
      optional: true,
      take: takeOptions(markdownOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const toMermaid: typeof plainToMermaid = guarded(
  'toMermaid',
  plainToMermaid,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: mermaidOptionsForm,
      optional: true,
      take: takeOptions(mermaidOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const toJson: typeof plainToJson = guarded(
  'toJson',
  plainToJson,
  [
    { name: 'timeline', form: timelineForm },
    { name: 'options', form: jsonOptionsForm, optional: true, take: takeOptions(jsonOptionsForm) },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const timelineJson: typeof plainTimelineJson = guarded(
  'timelineJson',
  plainTimelineJson,
  [{ name: 'timeline', form: timelineForm }],
  { tell: tellByKind, instead: null },
)

export const watchRollout: typeof plainWatchRollout = guardedScreens(
  'watchRollout',
  plainWatchRollout,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: {
        type: '',
        has: {},
        may: {
          from: { either: ['string', 'number'] },
          until: { either: ['string', 'number'] },
          color: 'boolean',
        },
      },
      optional: true,
      take: takeOptions({
        type: '',
        has: {},
        may: {
          from: { either: ['string', 'number'] },
          until: { either: ['string', 'number'] },
          color: 'boolean',
        },
      }),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const watchExperiment: typeof plainWatchExperiment = guardedScreens(
  'watchExperiment',
  plainWatchExperiment,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: {
        type: '',
        has: { name: 'string' },
        may: {
          namespace: 'string',
          from: { either: ['string', 'number'] },
          until: { either: ['string', 'number'] },
          color: 'boolean',
        },
      },
      take: takeOptions({
        type: '',
        has: { name: 'string' },
        may: {
          namespace: 'string',
          from: { either: ['string', 'number'] },
          until: { either: ['string', 'number'] },
          color: 'boolean',
        },
      }),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const watchRollouts: typeof plainWatchRollouts = guardedScreens(
  'watchRollouts',
  plainWatchRollouts,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: watchRolloutsOptionsForm,
      optional: true,
      take: takeOptions(watchRolloutsOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const watchStatus: typeof plainWatchStatus = guarded(
  'watchStatus',
  plainWatchStatus,
  [
    { name: 'timeline', form: timelineForm },
    {
      name: 'options',
      form: watchStatusOptionsForm,
      optional: true,
      take: takeOptions(watchStatusOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const snapshotAt: typeof plainSnapshotAt = guarded('snapshotAt', plainSnapshotAt, [
  { name: 'timeline', form: { type: '', has: { moments: { list: momentForm } } } },
  { name: 'time', form: timeForm },
])

export const snapshotOf: typeof plainSnapshotOf = guarded(
  'snapshotOf',
  plainSnapshotOf,
  [{ name: 'world', form: worldForm }],
  { tell: tellByKind, instead: null },
)

export const getExperiment: typeof plainGetExperiment = guarded(
  'getExperiment',
  plainGetExperiment,
  [
    { name: 'snapshot', form: snapshotForm },
    {
      name: 'options',
      form: { type: '', has: { name: 'string' }, may: { namespace: 'string', color: 'boolean' } },
      take: takeOptions({
        type: '',
        has: { name: 'string' },
        may: { namespace: 'string', color: 'boolean' },
      }),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const getRollout: typeof plainGetRollout = guarded(
  'getRollout',
  plainGetRollout,
  [
    { name: 'snapshot', form: snapshotForm },
    {
      name: 'options',
      form: { type: '', has: { name: 'string' }, may: { namespace: 'string', color: 'boolean' } },
      take: takeOptions({
        type: '',
        has: { name: 'string' },
        may: { namespace: 'string', color: 'boolean' },
      }),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const getStatus: typeof plainGetStatus = guarded(
  'getStatus',
  plainGetStatus,
  [
    { name: 'snapshot', form: snapshotForm },
    { name: 'options', form: getStatusOptionsForm, take: takeOptions(getStatusOptionsForm) },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const listExperiments: typeof plainListExperiments = guarded(
  'listExperiments',
  plainListExperiments,
  [
    { name: 'snapshot', form: snapshotForm },
    { name: 'options', form: namespacesForm, optional: true, take: takeOptions(namespacesForm) },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const listRollouts: typeof plainListRollouts = guarded(
  'listRollouts',
  plainListRollouts,
  [
    { name: 'snapshot', form: snapshotForm },
    {
      name: 'options',
      form: listRolloutsOptionsForm,
      optional: true,
      take: takeOptions(listRolloutsOptionsForm),
    },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const toExperimentTree: typeof plainToExperimentTree = guarded(
  'toExperimentTree',
  plainToExperimentTree,
  [
    { name: 'info', form: experimentInfoForm },
    { name: 'options', form: treeOptionsForm, optional: true, take: takeOptions(treeOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toTree: typeof plainToTree = guarded(
  'toTree',
  plainToTree,
  [
    { name: 'info', form: rolloutInfoForm },
    { name: 'options', form: treeOptionsForm, optional: true, take: takeOptions(treeOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toRolloutList: typeof plainToRolloutList = guarded(
  'toRolloutList',
  plainToRolloutList,
  [
    { name: 'infos', form: { list: rolloutInfoForm } },
    {
      name: 'options',
      form: rolloutListOptionsForm,
      optional: true,
      take: takeOptions(rolloutListOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toExperimentList: typeof plainToExperimentList = guarded(
  'toExperimentList',
  plainToExperimentList,
  [
    { name: 'infos', form: { list: experimentInfoForm } },
    {
      name: 'options',
      form: experimentListOptionsForm,
      optional: true,
      take: takeOptions(experimentListOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const toStatusText: typeof plainToStatusText = guarded(
  'toStatusText',
  plainToStatusText,
  [
    {
      name: 'options',
      form: { type: '', has: { phase: 'string', message: 'string' } },
      take: takeOptions({ type: '', has: { phase: 'string', message: 'string' } }),
    },
    {
      name: 'options',
      form: statusTextOptionsForm,
      optional: true,
      take: takeOptions(statusTextOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const views: typeof plainViews = guardedTable(
  'views',
  plainViews,
  {
    tree: [
      { name: 'subject', form: rolloutInfoForm },
      {
        name: 'options',
        form: treeOptionsForm,
        optional: true,
        take: takeOptions(treeOptionsForm),
      },
    ],
    experimentTree: [
      { name: 'subject', form: experimentInfoForm },
      {
        name: 'options',
        form: treeOptionsForm,
        optional: true,
        take: takeOptions(treeOptionsForm),
      },
    ],
    rolloutList: [
      { name: 'subject', form: { list: rolloutInfoForm } },
      {
        name: 'options',
        form: rolloutListOptionsForm,
        optional: true,
        take: takeOptions(rolloutListOptionsForm),
      },
    ],
    experimentList: [
      { name: 'subject', form: { list: experimentInfoForm } },
      {
        name: 'options',
        form: experimentListOptionsForm,
        optional: true,
        take: takeOptions(experimentListOptionsForm),
      },
    ],
    statusText: [
      { name: 'subject', form: rolloutInfoForm },
      {
        name: 'options',
        form: statusTextOptionsForm,
        optional: true,
        take: takeOptions(statusTextOptionsForm),
      },
    ],
    chart: [
      { name: 'subject', form: timelineForm },
      { name: 'options', form: 'object', optional: true, take: takeOptions('object') },
    ],
    svg: [
      { name: 'subject', form: timelineForm },
      { name: 'options', form: svgOptionsForm, optional: true, take: takeOptions(svgOptionsForm) },
    ],
    html: [
      { name: 'subject', form: timelineForm },
      {
        name: 'options',
        form: htmlOptionsForm,
        optional: true,
        take: takeOptions(htmlOptionsForm),
      },
    ],
    markdown: [
      { name: 'subject', form: timelineForm },
      {
        name: 'options',
        form: markdownOptionsForm,
        optional: true,
        take: takeOptions(markdownOptionsForm),
      },
    ],
    mermaid: [
      { name: 'subject', form: timelineForm },
      {
        name: 'options',
        form: mermaidOptionsForm,
        optional: true,
        take: takeOptions(mermaidOptionsForm),
      },
    ],
    json: [
      { name: 'subject', form: timelineForm },
      {
        name: 'options',
        form: jsonOptionsForm,
        optional: true,
        take: takeOptions(jsonOptionsForm),
      },
    ],
  },
  { tell: tellByKind, instead: null, take: takenIn },
)

export const instant: typeof plainInstant = guarded('instant', plainInstant, [
  { name: 'milliseconds', form: 'number' },
])

export const rfc3339: typeof plainRfc3339 = guarded('rfc3339', plainRfc3339, [
  { name: 'at', form: 'number' },
])

export const seconds: typeof plainSeconds = guarded('seconds', plainSeconds, [
  { name: 'count', form: 'number' },
])
