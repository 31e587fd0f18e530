// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import {
  analysisPhaseForm,
  analysisRunStateForm,
  analysisTemplateForm,
  decidingMeasurementForm,
  storedRunForm,
} from './analysis.ts'
import { ownedExperimentForm, replicaSetForm } from './cluster.ts'
import { experimentStateForm } from './experiment.ts'
import { experimentReadingForm } from './manifest.ts'
import { planForm } from './plan.ts'
import { signalForm } from './providers.ts'
import { liveForm } from './rollout.ts'
import { momentForm, scriptAnswerForm, worldForm } from './timeline.ts'
import { diagnosticForm, jsonForm, limitsForm } from './units.ts'

const presentForm: Form = {
  type: 'Present',
  has: {
    now: 'number',
    name: 'string',
    namespace: 'string',
    rollout: liveForm,
    orphans: { list: replicaSetForm },
    runs: { list: storedRunForm },
    experiments: { list: experimentStateForm },
    ownedExperiments: { list: ownedExperimentForm },
    stuckImages: { list: 'string' },
    manifests: { list: { by: jsonForm } },
    lastApplied: { list: { by: jsonForm } },
  },
}

export const livePresentForm: Form = {
  type: 'LivePresent',
  has: {
    present: { either: [{ words: [null] }, presentForm] },
    diagnostics: { list: diagnosticForm },
  },
}

const lostPodsForm: Form = {
  type: 'LostPods',
  has: {},
  may: {
    image: 'string',
    revision: 'number',
    role: { words: ['canary', 'stable'] },
    count: 'number',
    share: 'number',
    abruptly: 'boolean',
  },
}

export const scriptEntryForm: Form = {
  either: [
    { type: '', has: { pause: 'boolean', at: 'string' } },
    { type: '', has: { patch: { by: jsonForm }, at: 'string' } },
    { type: '', has: { setImage: 'string', at: 'string' } },
    { type: '', has: { patchWorkload: { by: jsonForm }, at: 'string' } },
    { type: '', has: { deploy: 'boolean', at: 'string' } },
    {
      type: '',
      has: {
        promote: {
          either: [
            'boolean',
            { type: '', has: {}, may: { skipCurrentStep: 'boolean', skipAllSteps: 'boolean' } },
          ],
        },
        at: 'string',
      },
    },
    { type: '', has: { promoteFull: 'boolean', at: 'string' } },
    { type: '', has: { abort: 'boolean', at: 'string' } },
    { type: '', has: { retry: 'boolean', at: 'string' } },
    {
      type: '',
      has: {
        undo: { either: ['boolean', { type: '', has: {}, may: { revision: 'number' } }] },
        at: 'string',
      },
    },
    { type: '', has: { resume: 'boolean', at: 'string' } },
    {
      type: '',
      has: {
        scale: { either: ['number', { type: '', has: { replicas: 'number' } }] },
        at: 'string',
      },
    },
    { type: '', has: { restart: 'boolean', at: 'string' } },
    { type: '', has: { scaleWorkload: 'number', at: 'string' } },
    { type: '', has: { apply: { either: [planForm, { list: { by: jsonForm } }] }, at: 'string' } },
    { type: '', has: { delete: 'boolean', at: 'string' } },
    { type: '', has: { lose: lostPodsForm, at: 'string' } },
    {
      type: '',
      has: {
        unready: { type: '', has: { count: 'number', for: 'string' }, may: { image: 'string' } },
        at: 'string',
      },
    },
    { type: '', has: { refresh: 'boolean', at: 'string' } },
    { type: '', has: { sync: 'boolean', at: 'string' } },
  ],
}

const podLifeScenarioForm: Form = {
  type: 'PodLifeScenario',
  has: {},
  may: {
    startup: 'string',
    readyCap: { either: ['number', { list: { list: { either: ['string', 'number'] } } }] },
    flaps: { type: '', has: { ready: 'string', unready: 'string' } },
    crash: { type: '', has: { after: 'string' }, may: { times: 'number' } },
    pull: { either: [{ words: ['fails'] }, { type: '', has: { failsUntil: 'string' } }] },
  },
}

export const podsForm: Form = {
  type: 'Pods',
  has: {},
  may: {
    startup: 'string',
    terminate: 'string',
    images: { by: podLifeScenarioForm },
    failing: { list: 'string' },
    quota: 'number',
  },
}

export const analysisOutcomeForm: Form = {
  type: 'AnalysisOutcome',
  has: {},
  may: {
    after: 'string',
    phase: { words: ['Successful', 'Failed', 'Error', 'Inconclusive'] },
    message: 'string',
  },
}

export const appAnswerForm: Form = {
  type: 'AppAnswer',
  has: {},
  may: {
    body: {
      either: [
        { words: [null] },
        'boolean',
        'string',
        'number',
        { by: jsonForm },
        { list: jsonForm },
      ],
    },
    status: 'number',
  },
}

export const userGroupScenarioForm: Form = {
  type: 'UserGroupScenario',
  has: { share: 'number' },
  may: {
    name: 'string',
    headers: { by: 'string' },
    method: 'string',
    path: 'string',
    service: 'string',
  },
}

export const trafficScenarioForm: Form = {
  type: 'TrafficScenario',
  has: { requestsPerSecond: 'number' },
  may: { router: 'string', service: 'string', groups: { list: userGroupScenarioForm } },
}

export const lagScenarioForm: Form = {
  type: 'LagScenario',
  has: {},
  may: { services: 'string', weights: 'string' },
}

const loadShapeForm: Form = {
  type: 'LoadShape',
  has: {},
  may: {
    total: {
      either: [
        'string',
        'number',
        {
          list: {
            list: {
              either: [
                'string',
                {
                  either: [
                    { words: [null] },
                    'string',
                    'number',
                    { type: '', has: { error: 'string' } },
                  ],
                },
              ],
            },
          },
        },
      ],
    },
    perPod: {
      either: [
        'string',
        'number',
        {
          list: {
            list: {
              either: [
                'string',
                {
                  either: [
                    { words: [null] },
                    'string',
                    'number',
                    { type: '', has: { error: 'string' } },
                  ],
                },
              ],
            },
          },
        },
      ],
    },
    idle: { either: ['string', 'number'] },
    starting: { either: ['string', 'number'] },
    most: { either: ['string', 'number'] },
    after: 'string',
  },
}

export const loadScenarioForm: Form = {
  either: [
    'string',
    'number',
    {
      list: {
        list: {
          either: [
            'string',
            {
              either: [
                { words: [null] },
                'string',
                'number',
                { type: '', has: { error: 'string' } },
              ],
            },
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
  may: { after: 'string', phase: { words: ['Successful', 'Failed'] }, message: 'string' },
}

export const commitEntryForm: Form = {
  type: 'CommitEntry',
  has: { at: 'string', plan: planForm },
  may: { message: 'string', webhook: 'boolean' },
}

export const argoCdScenarioForm: Form = {
  type: 'ArgoCdScenario',
  has: {},
  may: { timeout: 'string', jitter: 'string' },
}

export const scenarioForm: Form = {
  type: 'Scenario',
  has: { plan: planForm },
  may: {
    live: livePresentForm,
    script: { list: scriptEntryForm },
    pods: podsForm,
    metrics: { by: signalForm },
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
    plugins: { by: pluginScenarioForm },
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

export const liveScenarioForm: Form = {
  type: 'LiveScenario',
  has: { live: livePresentForm },
  may: {
    plan: planForm,
    plugins: { by: pluginScenarioForm },
    pods: podsForm,
    metrics: { by: signalForm },
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

export const simulationOptionsForm: Form = {
  type: 'SimulationOptions',
  has: {},
  may: { limits: limitsForm },
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
  either: ['string', 'number', { type: '', has: { toJSON: 'function' } }],
}

export const liveOptionsForm: Form = {
  type: 'LiveOptions',
  has: { now: clockTimeForm },
  may: { rollout: 'string' },
}

export const experimentEntryForm: Form = {
  type: 'ExperimentEntry',
  has: { at: 'string', terminate: { words: [true] } },
}

const experimentEndForm: Form = {
  type: 'ExperimentEnd',
  has: {
    phase: analysisPhaseForm,
    message: 'string',
    at: 'number',
    reason: { words: ['until', 'livelock', 'limit', 'refused'] },
  },
}

export const experimentTimelineForm: Form = {
  type: 'ExperimentTimeline',
  has: {
    end: experimentEndForm,
    experiment: { either: [{ words: [null] }, experimentStateForm] },
    endedAt: { either: [{ words: [null] }, 'number'] },
    moments: { list: momentForm },
    script: { list: scriptAnswerForm },
    diagnostics: { list: diagnosticForm },
    at: 'function',
    from: { either: [{ words: [null] }, worldForm] },
  },
}

export const analysisVerdictForm: Form = {
  type: 'AnalysisVerdict',
  has: {
    diagnostics: { list: diagnosticForm },
    run: { either: [{ words: [null] }, analysisRunStateForm] },
    error: 'string',
    decidedBy: { either: [{ words: [null] }, decidingMeasurementForm] },
    endedAt: { either: [{ words: [null] }, 'number'] },
    spinsAt: { either: [{ words: [null] }, 'number'] },
    deletedAt: { either: [{ words: [null] }, 'number'] },
  },
}

export const analysisOptionsForm: Form = {
  type: 'AnalysisOptions',
  has: {},
  may: {
    templates: { list: analysisTemplateForm },
    terminateAt: { either: ['string', 'number'] },
    until: { either: ['string', 'number'] },
    seed: 'number',
    secrets: { by: { by: 'string' } },
    limits: limitsForm,
  },
}

export const experimentScenarioForm: Form = {
  type: 'ExperimentScenario',
  has: { experiment: experimentReadingForm },
  may: {
    script: { list: experimentEntryForm },
    pods: podsForm,
    metrics: { by: signalForm },
    analyses: { by: analysisOutcomeForm },
    secrets: { by: { by: 'string' } },
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
    until: 'string',
  },
}

export const scriptActionForm: Form = {
  either: [
    { type: '', has: { pause: 'boolean' } },
    { type: '', has: { patch: { by: jsonForm } } },
    { type: '', has: { setImage: 'string' } },
    { type: '', has: { patchWorkload: { by: jsonForm } } },
    { type: '', has: { deploy: 'boolean' } },
    {
      type: '',
      has: {
        promote: {
          either: [
            'boolean',
            { type: '', has: {}, may: { skipCurrentStep: 'boolean', skipAllSteps: 'boolean' } },
          ],
        },
      },
    },
    { type: '', has: { promoteFull: 'boolean' } },
    { type: '', has: { abort: 'boolean' } },
    { type: '', has: { retry: 'boolean' } },
    {
      type: '',
      has: { undo: { either: ['boolean', { type: '', has: {}, may: { revision: 'number' } }] } },
    },
    { type: '', has: { resume: 'boolean' } },
    { type: '', has: { scale: { either: ['number', { type: '', has: { replicas: 'number' } }] } } },
    { type: '', has: { restart: 'boolean' } },
    { type: '', has: { scaleWorkload: 'number' } },
    { type: '', has: { apply: { either: [planForm, { list: { by: jsonForm } }] } } },
    { type: '', has: { delete: 'boolean' } },
    { type: '', has: { lose: lostPodsForm } },
    {
      type: '',
      has: {
        unready: { type: '', has: { count: 'number', for: 'string' }, may: { image: 'string' } },
      },
    },
    { type: '', has: { refresh: 'boolean' } },
    { type: '', has: { sync: 'boolean' } },
  ],
}
