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
import { diagnosticForm, jsonForm } from './units.ts'

const workloadKeyForm: Form = {
  type: 'WorkloadKey',
  has: { kind: workloadKindForm, name: 'string' },
}

const servedForm: Form = {
  type: 'Served',
  has: { hash: 'string', requests: 'number', errors: 'number' },
}

const serviceTrafficForm: Form = {
  type: 'ServiceTraffic',
  has: { service: 'string', sent: 'number', served: 'number', refused: 'number' },
}

const mirrorForm: Form = {
  type: 'Mirror',
  has: { percentage: 'number', cohorts: { list: cohortForm } },
}

const groupTrafficForm: Form = {
  type: 'GroupTraffic',
  has: {
    name: 'string',
    part: 'number',
    sent: 'number',
    refused: 'number',
    unrouted: 'number',
    services: { list: serviceTrafficForm },
    state: trafficStateForm,
    mirror: { either: [{ words: [null] }, mirrorForm] },
  },
}

const mirroredTrafficForm: Form = {
  type: 'MirroredTraffic',
  has: { sent: 'number', served: { list: servedForm }, refused: 'number' },
}

const selectingServiceForm: Form = {
  type: 'SelectingService',
  has: { name: 'string', selector: { by: 'string' }, hash: 'string' },
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
    labels: { by: 'string' },
    selector: { either: [{ words: [null] }, { by: jsonForm }] },
    named: { list: 'string' },
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
    host: 'string',
    routes: { list: managedRouteForm },
    provider: 'string',
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

const wakeForm: Form = { type: 'Wake', has: { at: 'number', kind: 'string', name: 'string' } }

const failedTurnsForm: Form = {
  type: 'FailedTurns',
  has: { turns: 'number', kind: 'string', name: 'string' },
}

const writtenObjectsForm: Form = {
  type: 'WrittenObjects',
  has: { objects: { list: { by: jsonForm } }, lastApplied: { list: { by: jsonForm } } },
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
    rollout: { either: [{ words: [null] }, rolloutStateForm] },
    deployments: { list: deploymentStateForm },
    autoscalers: { list: autoscalerStateForm },
    runs: { list: analysisRunStateForm },
    experiments: { list: experimentStateForm },
    traffic: { either: [{ words: [null] }, trafficForm] },
    gitops: { either: [{ words: [null] }, gitOpsForm] },
    wakes: { list: wakeForm },
    again: { list: wakeForm },
    failures: { list: failedTurnsForm },
    scriptDone: 'number',
    written: { either: [{ words: [null] }, writtenObjectsForm] },
    remains: { either: [{ words: [null] }, remainsForm] },
    terminating: { list: terminatingPodsForm },
    podModel: { either: [{ words: [null] }, podModelForm] },
  },
}

export const momentForm: Form = {
  type: 'Moment',
  has: {
    at: 'number',
    actions: { list: { by: jsonForm } },
    effects: { list: orderForm },
    errors: { list: 'string' },
    flapping: { list: 'string' },
    world: worldForm,
  },
}

const endForm: Form = {
  type: 'End',
  has: {
    at: 'number',
    phase: rolloutPhaseForm,
    message: 'string',
    reason: { words: ['until', 'livelock', 'limit', 'refused'] },
  },
}

export const scriptAnswerForm: Form = {
  type: 'ScriptAnswer',
  has: {
    at: 'number',
    entry: { by: jsonForm },
    outcome: { words: ['refused', 'accepted', 'withoutEffect'] },
    why: 'string',
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
    from: { either: [{ words: [null] }, worldForm] },
  },
}

export const timeForm: Form = { either: ['string', 'number'] }
