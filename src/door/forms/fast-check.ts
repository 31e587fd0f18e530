// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { invariantForm } from './laws.ts'
import { signalForm } from './providers.ts'
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
  scriptActionForm,
  scriptEntryForm,
  trafficScenarioForm,
  userGroupScenarioForm,
} from './simulation.ts'
import { jsonForm } from './units.ts'

export const planFamilyForm: Form = { words: ['blueGreen', 'basicCanary', 'routedCanary'] }

const manifestChangeForm: Form = {
  type: 'ManifestChange',
  has: { patch: { by: jsonForm }, manifests: { list: { by: jsonForm } } },
}

export const surroundingsForm: Form = {
  type: 'Surroundings',
  has: { images: { list: 'string' }, readings: { by: { list: jsonForm } } },
  may: {
    secrets: { by: { by: 'string' } },
    plugins: { list: 'string' },
    groups: { list: userGroupScenarioForm },
    changes: { list: manifestChangeForm },
  },
}

export const strategyCheckForm: Form = {
  type: 'StrategyCheck',
  has: {},
  may: {
    invariants: { list: invariantForm },
    runs: 'number',
    seed: 'number',
    path: 'string',
    rollout: 'string',
    manifests: { words: ['kept', 'shrunk'] },
    given: {
      type: '',
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
    },
    tried: 'function',
  },
}

export const manifestShrinkingForm: Form = { words: ['kept', 'shrunk'] }

export const rigForm: Form = { type: 'Rig', has: { advance: 'function', observe: 'function' } }

export const everyCheckForm: Form = {
  type: 'EveryCheck',
  has: {},
  may: {
    invariants: { list: invariantForm },
    depth: 'number',
    instants: 'number',
    verbs: { list: scriptActionForm },
    rollout: 'string',
    given: {
      type: '',
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
    },
  },
}
