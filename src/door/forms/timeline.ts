// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisRunStateForm } from './analysis.ts'
import { gitOpsForm } from './application.ts'
import { autoscalerStateForm } from './autoscaler.ts'
import {
  orderForm,
  podModelForm,
  replicaSetForm,
  terminatingPodsForm,
  trafficRouterForm,
} from './cluster.ts'
import { deploymentStateForm } from './deployment.ts'
import { experimentStateForm } from './experiment.ts'
import { workloadKindForm } from './plan.ts'
import { rolloutPhaseForm, rolloutStateForm, trafficDestinationForm } from './rollout.ts'
import { cohortForm, trafficStateForm } from './routers.ts'
import { setHeaderRouteForm, setMirrorRouteForm } from './steps.ts'
import { diagnosticForm } from './units.ts'

const workloadKeyForm: Form = { type: 'WorkloadKey', has: { kind: workloadKindForm, name: 'text' } }

const servedForm: Form = {
  type: 'Served',
  has: { hash: 'text', requests: 'number', errors: 'number' },
}

const serviceTrafficForm: Form = {
  type: 'ServiceTraffic',
  has: { service: 'text', sent: 'number', served: 'number', refused: 'number' },
}

const mirrorForm: Form = {
  type: 'Mirror',
  has: { percentage: 'number', cohorts: { list: cohortForm } },
}

const groupTrafficForm: Form = {
  type: 'GroupTraffic',
  has: {
    name: 'text',
    part: 'number',
    sent: 'number',
    refused: 'number',
    unrouted: 'number',
    services: { list: serviceTrafficForm },
    state: trafficStateForm,
    mirror: { either: ['null', mirrorForm] },
  },
}

const mirroredTrafficForm: Form = {
  type: 'MirroredTraffic',
  has: { sent: 'number', served: { list: servedForm }, refused: 'number' },
}

const selectingServiceForm: Form = {
  type: 'SelectingService',
  has: { name: 'text', selector: { dictionary: 'text' }, hash: 'text' },
}

const managedRouteForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['header'] }, route: setHeaderRouteForm } },
    { type: '', has: { kind: { words: ['mirror'] }, route: setMirrorRouteForm } },
  ],
}

const frontForm: Form = {
  type: 'Front',
  has: {
    labels: { dictionary: 'text' },
    selector: { either: ['null', { dictionary: 'json' }] },
    named: { list: 'text' },
  },
}

const routingForm: Form = {
  type: 'Routing',
  has: {
    router: {
      words: [
        'nginx',
        'traefik',
        'apisix',
        'envoyRoundRobin',
        'envoyWeightedClusters',
        'grpcEarliestDeadline',
        'grpcRoundRobin',
        'grpcWeighted',
        'haproxyRoundRobin',
        'haproxyStatic',
        'ingressNginx',
        'ipvsRoundRobin',
        'ipvsWeighted',
        'kubeProxyIptables',
        'roundRobin',
      ],
    },
    destinations: { list: trafficDestinationForm },
    host: 'text',
    routes: { list: managedRouteForm },
    provider: 'text',
    front: frontForm,
  },
}

const underwayForm: Form = {
  either: [
    {
      type: '',
      has: {
        kind: { words: ['services'] },
        at: 'number',
        services: { list: selectingServiceForm },
      },
    },
    { type: '', has: { kind: { words: ['weights'] }, at: 'number', routing: routingForm } },
  ],
}

const networkForm: Form = {
  type: 'Network',
  has: {
    services: { list: selectingServiceForm },
    routing: routingForm,
    underway: { list: underwayForm },
  },
}

const trafficForm: Form = {
  type: 'Traffic',
  has: {
    requestsPerSecond: 'number',
    sent: 'number',
    served: { list: servedForm },
    refused: 'number',
    groups: { list: groupTrafficForm },
    asked: { list: serviceTrafficForm },
    mirrored: mirroredTrafficForm,
    network: networkForm,
  },
}

const wakeForm: Form = { type: 'Wake', has: { at: 'number', kind: 'text', name: 'text' } }

const failedTurnsForm: Form = {
  type: 'FailedTurns',
  has: { turns: 'number', kind: 'text', name: 'text' },
}

const writtenObjectsForm: Form = {
  type: 'WrittenObjects',
  has: { objects: { list: { dictionary: 'json' } }, lastApplied: { list: { dictionary: 'json' } } },
}

const remainsForm: Form = {
  type: 'Remains',
  has: { router: trafficRouterForm, orphans: { list: replicaSetForm } },
}

export const worldForm: Form = {
  type: 'World',
  has: {
    at: 'number',
    workload: workloadKeyForm,
    rollout: { either: ['null', rolloutStateForm] },
    deployments: { list: deploymentStateForm },
    autoscalers: { list: autoscalerStateForm },
    runs: { list: analysisRunStateForm },
    experiments: { list: experimentStateForm },
    traffic: { either: ['null', trafficForm] },
    gitops: { either: ['null', gitOpsForm] },
    wakes: { list: wakeForm },
    again: { list: wakeForm },
    failures: { list: failedTurnsForm },
    scriptDone: 'number',
    written: { either: ['null', writtenObjectsForm] },
    remains: { either: ['null', remainsForm] },
    terminating: { list: terminatingPodsForm },
    podModel: { either: ['null', podModelForm] },
  },
}

export const momentForm: Form = {
  type: 'Moment',
  has: {
    at: 'number',
    actions: { list: { dictionary: 'json' } },
    effects: { list: orderForm },
    errors: { list: 'text' },
    flapping: { list: 'text' },
    world: worldForm,
  },
}

const endForm: Form = {
  type: 'End',
  has: {
    at: 'number',
    phase: rolloutPhaseForm,
    message: 'text',
    reason: { words: ['until', 'livelock', 'refused'] },
  },
}

const scriptAnswerForm: Form = {
  type: 'ScriptAnswer',
  has: {
    at: 'number',
    entry: { dictionary: 'json' },
    outcome: { words: ['refused', 'accepted', 'withoutEffect'] },
    why: 'text',
  },
}

export const timelineForm: Form = {
  type: 'Timeline',
  has: {
    moments: { list: momentForm },
    end: endForm,
    diagnostics: { list: diagnosticForm },
    script: { list: scriptAnswerForm },
    at: 'function',
    from: { either: ['null', worldForm] },
  },
}

export const timeForm: Form = { either: ['text', 'number'] }
