// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const cohortForm: Form = { type: 'Cohort', has: { replicaSet: 'string', ready: 'number' } }

const destinationForm: Form = {
  type: 'Destination',
  has: { service: 'string', weight: 'number', cohorts: { list: cohortForm } },
}

const backendForm: Form = {
  type: 'Backend',
  has: { name: 'string', weight: 'number', down: 'boolean', backup: 'boolean', fenced: 'boolean' },
}

const nginxStateForm: Form = {
  type: 'NginxState',
  has: { kind: { words: ['nginx'] }, current: { list: 'number' }, backends: { list: backendForm } },
}

const entryForm: Form = { type: 'Entry', has: { index: 'number', deadline: 'number' } }

const traefikStateForm: Form = {
  type: 'TraefikState',
  has: { kind: { words: ['traefik'] }, heap: { list: entryForm }, backends: { list: backendForm } },
}

const apisixStateForm: Form = {
  type: 'ApisixState',
  has: {
    kind: { words: ['apisix'] },
    order: { list: 'number' },
    last: 'number',
    level: 'number',
    seed: 'number',
    rebuilt: 'number',
    backends: { list: backendForm },
  },
}

const envoyRoundRobinStateForm: Form = {
  type: 'EnvoyRoundRobinState',
  has: {
    kind: { words: ['envoyRoundRobin'] },
    picks: 'number',
    seed: 'number',
    rebuilt: 'number',
    backends: { list: backendForm },
  },
}

const envoyWeightedClustersStateForm: Form = {
  type: 'EnvoyWeightedClustersState',
  has: {
    kind: { words: ['envoyWeightedClusters'] },
    seed: 'number',
    requests: 'number',
    backends: { list: backendForm },
  },
}

const grpcEarliestDeadlineStateForm: Form = {
  type: 'GrpcEarliestDeadlineState',
  has: {
    kind: { words: ['grpcEarliestDeadline'] },
    deadlines: { list: 'number' },
    backends: { list: backendForm },
  },
}

const grpcRoundRobinStateForm: Form = {
  type: 'GrpcRoundRobinState',
  has: {
    kind: { words: ['grpcRoundRobin'] },
    order: { list: 'number' },
    place: 'number',
    seed: 'number',
    rebuilt: 'number',
    backends: { list: backendForm },
  },
}

const grpcWeightedStateForm: Form = {
  type: 'GrpcWeightedState',
  has: {
    kind: { words: ['grpcWeighted'] },
    counter: 'number',
    seed: 'number',
    rebuilt: 'number',
    backends: { list: backendForm },
  },
}

const fwrrServerForm: Form = {
  type: 'FwrrServer',
  has: { weight: 'number', npos: 'number', lpos: 'number', rem: 'number' },
}

const haproxyRoundRobinStateForm: Form = {
  type: 'HaproxyRoundRobinState',
  has: {
    kind: { words: ['haproxyRoundRobin'] },
    servers: { list: fwrrServerForm },
    curr: { list: 'number' },
    init: { list: 'number' },
    next: { list: 'number' },
    position: 'number',
    windowWeight: 'number',
    weight: 'number',
    backends: { list: backendForm },
  },
}

const haproxyStaticStateForm: Form = {
  type: 'HaproxyStaticState',
  has: {
    kind: { words: ['haproxyStatic'] },
    slots: { list: 'number' },
    configured: { list: 'number' },
    position: 'number',
    backends: { list: backendForm },
  },
}

const ingressNginxStateForm: Form = {
  type: 'IngressNginxState',
  has: {
    kind: { words: ['ingressNginx'] },
    seed: 'number',
    requests: 'number',
    backends: { list: backendForm },
  },
}

const ipvsRoundRobinStateForm: Form = {
  type: 'IpvsRoundRobinState',
  has: {
    kind: { words: ['ipvsRoundRobin'] },
    list: { list: 'string' },
    last: { either: [{ words: [null] }, 'string'] },
    backends: { list: backendForm },
  },
}

const routersDestinationForm: Form = {
  type: 'Destination',
  has: { name: 'string', weight: 'number' },
}

const ipvsWeightedStateForm: Form = {
  type: 'IpvsWeightedState',
  has: {
    kind: { words: ['ipvsWeighted'] },
    list: { list: routersDestinationForm },
    last: 'number',
    level: 'number',
    backends: { list: backendForm },
  },
}

const kubeProxyIptablesStateForm: Form = {
  type: 'KubeProxyIptablesState',
  has: {
    kind: { words: ['kubeProxyIptables'] },
    seed: 'number',
    requests: 'number',
    backends: { list: backendForm },
  },
}

const roundRobinStateForm: Form = {
  type: 'RoundRobinState',
  has: { kind: { words: ['roundRobin'] }, last: 'number', backends: { list: backendForm } },
}

const routerStateForm: Form = {
  either: [
    nginxStateForm,
    traefikStateForm,
    apisixStateForm,
    envoyRoundRobinStateForm,
    envoyWeightedClustersStateForm,
    grpcEarliestDeadlineStateForm,
    grpcRoundRobinStateForm,
    grpcWeightedStateForm,
    haproxyRoundRobinStateForm,
    haproxyStaticStateForm,
    ingressNginxStateForm,
    ipvsRoundRobinStateForm,
    ipvsWeightedStateForm,
    kubeProxyIptablesStateForm,
    roundRobinStateForm,
  ],
}

const podRouterForm: Form = { words: ['kubeProxyIptables', 'roundRobin'] }

export const trafficStateForm: Form = {
  type: 'TrafficState',
  has: {
    destinations: { list: destinationForm },
    split: routerStateForm,
    pods: podRouterForm,
    seed: 'number',
    taken: { list: 'number' },
  },
}
