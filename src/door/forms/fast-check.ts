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

export const planFamilyForm: Form = { words: ['blueGreen', 'basicCanary', 'routedCanary'] }

const manifestChangeForm: Form = {
  type: 'ManifestChange',
  has: { patch: { dictionary: 'json' }, manifests: { list: { dictionary: 'json' } } },
}

export const surroundingsForm: Form = {
  type: 'Surroundings',
  has: { images: { list: 'text' }, readings: { dictionary: { list: 'json' } } },
  may: {
    secrets: { dictionary: { dictionary: 'text' } },
    plugins: { list: 'text' },
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
    path: 'text',
    rollout: 'text',
    manifests: { words: ['kept', 'shrunk'] },
    given: {
      type: '',
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
    rollout: 'text',
    given: {
      type: '',
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
    },
  },
}
