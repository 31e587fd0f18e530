// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisTemplateForm, storedRunForm } from './analysis.ts'
import { ownedExperimentForm, replicaSetForm } from './cluster.ts'
import { experimentStateForm } from './experiment.ts'
import { experimentReadingForm } from './manifest.ts'
import { planForm } from './plan.ts'
import { signalForm } from './providers.ts'
import { liveForm } from './rollout.ts'
import { diagnosticForm } from './units.ts'

const presentForm: Form = {
  type: 'Present',
  has: {
    now: 'number',
    name: 'text',
    namespace: 'text',
    rollout: liveForm,
    orphans: { list: replicaSetForm },
    runs: { list: storedRunForm },
    experiments: { list: experimentStateForm },
    ownedExperiments: { list: ownedExperimentForm },
    stuckImages: { list: 'text' },
    manifests: { list: { dictionary: 'json' } },
    lastApplied: { list: { dictionary: 'json' } },
  },
}

export const livePresentForm: Form = {
  type: 'LivePresent',
  has: { present: { either: ['null', presentForm] }, diagnostics: { list: diagnosticForm } },
}

const lostPodsForm: Form = {
  type: 'LostPods',
  has: {},
  may: {
    image: 'text',
    revision: 'number',
    role: { words: ['canary', 'stable'] },
    count: 'number',
    share: 'number',
    abruptly: 'flag',
  },
}

export const scriptEntryForm: Form = {
  either: [
    { type: '', has: { pause: 'flag', at: 'text' } },
    { type: '', has: { patch: { dictionary: 'json' }, at: 'text' } },
    { type: '', has: { setImage: 'text', at: 'text' } },
    { type: '', has: { patchWorkload: { dictionary: 'json' }, at: 'text' } },
    { type: '', has: { deploy: 'flag', at: 'text' } },
    {
      type: '',
      has: {
        promote: {
          either: [
            'flag',
            { type: '', has: {}, may: { skipCurrentStep: 'flag', skipAllSteps: 'flag' } },
          ],
        },
        at: 'text',
      },
    },
    { type: '', has: { promoteFull: 'flag', at: 'text' } },
    { type: '', has: { abort: 'flag', at: 'text' } },
    { type: '', has: { retry: 'flag', at: 'text' } },
    {
      type: '',
      has: {
        undo: { either: ['flag', { type: '', has: {}, may: { revision: 'number' } }] },
        at: 'text',
      },
    },
    { type: '', has: { resume: 'flag', at: 'text' } },
    {
      type: '',
      has: { scale: { either: ['number', { type: '', has: { replicas: 'number' } }] }, at: 'text' },
    },
    { type: '', has: { restart: 'flag', at: 'text' } },
    { type: '', has: { scaleWorkload: 'number', at: 'text' } },
    {
      type: '',
      has: { apply: { either: [planForm, { list: { dictionary: 'json' } }] }, at: 'text' },
    },
    { type: '', has: { delete: 'flag', at: 'text' } },
    { type: '', has: { lose: lostPodsForm, at: 'text' } },
    {
      type: '',
      has: {
        unready: { type: '', has: { count: 'number', for: 'text' }, may: { image: 'text' } },
        at: 'text',
      },
    },
    { type: '', has: { refresh: 'flag', at: 'text' } },
    { type: '', has: { sync: 'flag', at: 'text' } },
  ],
}

const podLifeScenarioForm: Form = {
  type: 'PodLifeScenario',
  has: {},
  may: {
    startup: 'text',
    readyCap: { either: ['number', { list: { list: { either: ['text', 'number'] } } }] },
    flaps: { type: '', has: { ready: 'text', unready: 'text' } },
    crash: { type: '', has: { after: 'text' }, may: { times: 'number' } },
    pull: { either: [{ words: ['fails'] }, { type: '', has: { failsUntil: 'text' } }] },
  },
}

export const podsForm: Form = {
  type: 'Pods',
  has: {},
  may: {
    startup: 'text',
    terminate: 'text',
    images: { dictionary: podLifeScenarioForm },
    failing: { list: 'text' },
    quota: 'number',
  },
}

export const analysisOutcomeForm: Form = {
  type: 'AnalysisOutcome',
  has: {},
  may: {
    after: 'text',
    phase: { words: ['Successful', 'Failed', 'Error', 'Inconclusive'] },
    message: 'text',
  },
}

export const appAnswerForm: Form = {
  type: 'AppAnswer',
  has: {},
  may: {
    body: { either: ['flag', 'null', 'text', 'number', { dictionary: 'json' }, { list: 'json' }] },
    status: 'number',
  },
}

export const userGroupScenarioForm: Form = {
  type: 'UserGroupScenario',
  has: { share: 'number' },
  may: {
    name: 'text',
    headers: { dictionary: 'text' },
    method: 'text',
    path: 'text',
    service: 'text',
  },
}

export const trafficScenarioForm: Form = {
  type: 'TrafficScenario',
  has: { requestsPerSecond: 'number' },
  may: { router: 'text', service: 'text', groups: { list: userGroupScenarioForm } },
}

export const lagScenarioForm: Form = {
  type: 'LagScenario',
  has: {},
  may: { services: 'text', weights: 'text' },
}

const loadShapeForm: Form = {
  type: 'LoadShape',
  has: {},
  may: {
    total: {
      either: [
        'text',
        'number',
        {
          list: {
            list: {
              either: [
                'text',
                { either: ['null', 'text', 'number', { type: '', has: { error: 'text' } }] },
              ],
            },
          },
        },
      ],
    },
    perPod: {
      either: [
        'text',
        'number',
        {
          list: {
            list: {
              either: [
                'text',
                { either: ['null', 'text', 'number', { type: '', has: { error: 'text' } }] },
              ],
            },
          },
        },
      ],
    },
    idle: { either: ['text', 'number'] },
    starting: { either: ['text', 'number'] },
    most: { either: ['text', 'number'] },
    after: 'text',
  },
}

export const loadScenarioForm: Form = {
  either: [
    'text',
    'number',
    {
      list: {
        list: {
          either: [
            'text',
            { either: ['null', 'text', 'number', { type: '', has: { error: 'text' } }] },
          ],
        },
      },
    },
    loadShapeForm,
  ],
}

export const pluginScenarioForm: Form = {
  type: 'PluginScenario',
  has: {},
  may: { after: 'text', phase: { words: ['Successful', 'Failed'] }, message: 'text' },
}

export const commitEntryForm: Form = {
  type: 'CommitEntry',
  has: { at: 'text', plan: planForm },
  may: { message: 'text', webhook: 'flag' },
}

export const argoCdScenarioForm: Form = {
  type: 'ArgoCdScenario',
  has: {},
  may: { timeout: 'text', jitter: 'text' },
}

export const scenarioForm: Form = {
  type: 'Scenario',
  has: { plan: planForm },
  may: {
    live: livePresentForm,
    script: { list: scriptEntryForm },
    pods: podsForm,
    metrics: { dictionary: signalForm },
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
    plugins: { dictionary: pluginScenarioForm },
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

export const liveScenarioForm: Form = {
  type: 'LiveScenario',
  has: { live: livePresentForm },
  may: {
    plan: planForm,
    plugins: { dictionary: pluginScenarioForm },
    metrics: { dictionary: signalForm },
    pods: podsForm,
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

export const liveObjectsByKindForm: Form = {
  type: 'LiveObjectsByKind',
  has: {},
  may: {
    rollout: 'object',
    replicaSets: 'object',
    pods: 'object',
    services: 'object',
    analysisRuns: 'object',
    experiments: 'object',
  },
}

export const mixedListForm: Form = { type: 'MixedList', has: { items: { list: 'object' } } }

const clockTimeForm: Form = {
  either: ['text', 'number', { type: '', has: { toJSON: 'function' } }],
}

export const liveOptionsForm: Form = {
  type: 'LiveOptions',
  has: { now: clockTimeForm },
  may: { rollout: 'text' },
}

export const analysisOptionsForm: Form = {
  type: 'AnalysisOptions',
  has: {},
  may: {
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['text', 'number'] },
    until: { either: ['text', 'number'] },
    seed: 'number',
    secrets: { dictionary: { dictionary: 'text' } },
  },
}

const experimentEntryForm: Form = {
  type: 'ExperimentEntry',
  has: { at: 'text', terminate: { words: [true] } },
}

export const experimentScenarioForm: Form = {
  type: 'ExperimentScenario',
  has: { experiment: experimentReadingForm },
  may: {
    script: { list: experimentEntryForm },
    metrics: { dictionary: signalForm },
    pods: podsForm,
    analyses: { dictionary: analysisOutcomeForm },
    secrets: { dictionary: { dictionary: 'text' } },
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
    seed: 'number',
    until: 'text',
  },
}

export const scriptActionForm: Form = {
  either: [
    { type: '', has: { pause: 'flag' } },
    { type: '', has: { patch: { dictionary: 'json' } } },
    { type: '', has: { setImage: 'text' } },
    { type: '', has: { patchWorkload: { dictionary: 'json' } } },
    { type: '', has: { deploy: 'flag' } },
    {
      type: '',
      has: {
        promote: {
          either: [
            'flag',
            { type: '', has: {}, may: { skipCurrentStep: 'flag', skipAllSteps: 'flag' } },
          ],
        },
      },
    },
    { type: '', has: { promoteFull: 'flag' } },
    { type: '', has: { abort: 'flag' } },
    { type: '', has: { retry: 'flag' } },
    {
      type: '',
      has: { undo: { either: ['flag', { type: '', has: {}, may: { revision: 'number' } }] } },
    },
    { type: '', has: { resume: 'flag' } },
    { type: '', has: { scale: { either: ['number', { type: '', has: { replicas: 'number' } }] } } },
    { type: '', has: { restart: 'flag' } },
    { type: '', has: { scaleWorkload: 'number' } },
    { type: '', has: { apply: { either: [planForm, { list: { dictionary: 'json' } }] } } },
    { type: '', has: { delete: 'flag' } },
    { type: '', has: { lose: lostPodsForm } },
    {
      type: '',
      has: { unready: { type: '', has: { count: 'number', for: 'text' }, may: { image: 'text' } } },
    },
    { type: '', has: { refresh: 'flag' } },
    { type: '', has: { sync: 'flag' } },
  ],
}
