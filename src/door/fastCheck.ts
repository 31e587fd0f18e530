// Written by test/tools/doors.ts, of the signatures in src/fast-check/index.ts.

import {
  assertEvery as plainAssertEvery,
  assertStrategy as plainAssertStrategy,
  checkEvery as plainCheckEvery,
  checkStrategy as plainCheckStrategy,
  commands as plainCommands,
  invariants as plainInvariants,
  liveScenarios as plainLiveScenarios,
  manifestLists as plainManifestLists,
  manifestTexts as plainManifestTexts,
  observationOf as plainObservationOf,
  plans as plainPlans,
  podModels as plainPodModels,
  promises as plainPromises,
  runBeside as plainRunBeside,
  scenarios as plainScenarios,
  scenariosOf as plainScenariosOf,
  scripts as plainScripts,
  signals as plainSignals,
  simplest as plainSimplest,
  surroundingsOf as plainSurroundingsOf,
  worlds as plainWorlds,
} from '../fast-check/index.ts'
import {
  everyCheckForm,
  manifestShrinkingForm,
  planFamilyForm,
  rigForm,
  strategyCheckForm,
  surroundingsForm,
} from './forms/fast-check.ts'
import { planForm } from './forms/plan.ts'
import { signalForm } from './forms/providers.ts'
import {
  analysisOutcomeForm,
  appAnswerForm,
  argoCdScenarioForm,
  commitEntryForm,
  lagScenarioForm,
  livePresentForm,
  loadScenarioForm,
  pluginScenarioForm,
  podsForm,
  scenarioForm,
  trafficScenarioForm,
} from './forms/simulation.ts'
import { timeForm, timelineForm } from './forms/timeline.ts'
import { jsonForm } from './forms/units.ts'
import { guarded, tellPlainly } from './guard.ts'
import { tellByKind } from './kinds/kinds.ts'
import { takeOptions } from './options.ts'
import { rememberPlan, takePlan, takeScenario } from './plans.ts'
import { guardedLaws, guardedRows } from './tables.ts'
import { takenIn } from './takenIn.ts'

export { hostileObjects, hostileText, planFamilies } from '../fast-check/index.ts'

export const invariants: typeof plainInvariants = guardedRows(
  'invariants',
  plainInvariants,
  'check',
  [
    { name: 'timeline', form: timelineForm },
    { name: 'plan', form: planForm, take: takePlan },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const promises: typeof plainPromises = guardedLaws(
  'promises',
  plainPromises,
  {
    keepsAvailable: [{ name: 'least', form: { either: ['string', 'number'] } }],
    staysWithinSurge: [{ name: 'most', form: { either: ['string', 'number'] } }],
    exposesAtMost: [
      { name: 'percent', form: 'number' },
      { name: 'time', form: timeForm },
    ],
    carriesItsTraffic: [{ name: 'factor', form: 'number' }],
    settles: [],
  },
  [
    { name: 'timeline', form: timelineForm },
    { name: 'plan', form: planForm, take: takePlan },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const manifestTexts: typeof plainManifestTexts = guarded(
  'manifestTexts',
  plainManifestTexts,
  [{ name: 'families', form: { list: planFamilyForm }, rest: true }],
)

export const liveScenarios: typeof plainLiveScenarios = guarded(
  'liveScenarios',
  plainLiveScenarios,
  [{ name: 'families', form: { list: planFamilyForm }, rest: true }],
)

export const manifestLists: typeof plainManifestLists = guarded(
  'manifestLists',
  plainManifestLists,
  [{ name: 'family', form: planFamilyForm }],
)

export const plans: typeof plainPlans = guarded('plans', plainPlans, [
  { name: 'families', form: { list: planFamilyForm }, rest: true },
])

export const scenarios: typeof plainScenarios = guarded('scenarios', plainScenarios, [
  { name: 'families', form: { list: planFamilyForm }, rest: true },
])

export const scenariosOf: typeof plainScenariosOf = guarded(
  'scenariosOf',
  plainScenariosOf,
  [
    { name: 'plan', form: planForm, take: takePlan },
    { name: 'around', form: surroundingsForm, optional: true },
  ],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const podModels: typeof plainPodModels = guarded('podModels', plainPodModels, [
  { name: 'images', form: { list: 'string' } },
])

export const scripts: typeof plainScripts = guarded('scripts', plainScripts, [
  { name: 'images', form: { list: 'string' } },
  { name: 'actions', form: 'object', optional: true },
])

export const signals: typeof plainSignals = guarded('signals', plainSignals, [
  { name: 'readings', form: { list: jsonForm } },
])

export const worlds: typeof plainWorlds = guarded('worlds', plainWorlds, [
  { name: 'around', form: surroundingsForm },
])

export const assertStrategy: typeof plainAssertStrategy = guarded(
  'assertStrategy',
  plainAssertStrategy,
  [
    { name: 'manifests', form: { either: ['string', { list: 'anything' }] }, read: true },
    {
      name: 'options',
      form: strategyCheckForm,
      optional: true,
      take: takeOptions(strategyCheckForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const checkStrategy: typeof plainCheckStrategy = guarded(
  'checkStrategy',
  plainCheckStrategy,
  [
    { name: 'manifests', form: { either: ['string', { list: 'anything' }] }, read: true },
    {
      name: 'options',
      form: strategyCheckForm,
      optional: true,
      take: takeOptions(strategyCheckForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const simplest: typeof plainSimplest = guarded(
  'simplest',
  plainSimplest,
  [
    { name: 'scenario', form: scenarioForm, read: true, take: takeScenario },
    { name: 'does', form: 'function' },
    { name: 'manifests', form: manifestShrinkingForm, optional: true },
  ],
  { tell: tellByKind, instead: null, take: takenIn, remember: rememberPlan },
)

export const surroundingsOf: typeof plainSurroundingsOf = guarded(
  'surroundingsOf',
  plainSurroundingsOf,
  [{ name: 'plan', form: planForm, take: takePlan }],
  { tell: tellByKind, instead: null, take: takenIn },
)

export const commands: typeof plainCommands = guarded('commands', plainCommands, [
  { name: 'images', form: { list: 'string' } },
])

export const observationOf: typeof plainObservationOf = guarded(
  'observationOf',
  plainObservationOf,
  [{ name: 'timeline', form: timelineForm }],
  { tell: tellByKind, instead: null },
)

export const runBeside: typeof plainRunBeside = guarded('runBeside', plainRunBeside, [
  {
    name: 'around',
    form: {
      type: '',
      has: { plan: planForm },
      may: {
        plugins: { by: pluginScenarioForm },
        pods: podsForm,
        metrics: { by: signalForm },
        live: livePresentForm,
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
      },
    },
  },
  { name: 'rig', form: rigForm },
  { name: 'steps', form: 'object' },
])

export const assertEvery: typeof plainAssertEvery = guarded(
  'assertEvery',
  plainAssertEvery,
  [
    { name: 'manifests', form: { either: ['string', { list: 'anything' }] }, read: true },
    { name: 'options', form: everyCheckForm, optional: true, take: takeOptions(everyCheckForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const checkEvery: typeof plainCheckEvery = guarded(
  'checkEvery',
  plainCheckEvery,
  [
    { name: 'manifests', form: { either: ['string', { list: 'anything' }] }, read: true },
    { name: 'options', form: everyCheckForm, optional: true, take: takeOptions(everyCheckForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)
