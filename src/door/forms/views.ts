// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const statusTextOptionsForm: Form = {
  type: 'StatusTextOptions',
  has: {},
  may: { watch: 'boolean' },
}

export const treeOptionsForm: Form = { type: 'TreeOptions', has: {}, may: { color: 'boolean' } }

export const svgOptionsForm: Form = {
  type: 'SvgOptions',
  has: {},
  may: { width: 'number', scope: 'string' },
}

const htmlSectionForm: Form = { type: 'HtmlSection', has: { title: 'string', text: 'string' } }

export const htmlOptionsForm: Form = {
  type: 'HtmlOptions',
  has: {},
  may: { title: 'string', sections: { list: htmlSectionForm } },
}

export const markdownOptionsForm: Form = {
  type: 'MarkdownOptions',
  has: {},
  may: { rows: 'number' },
}

export const mermaidOptionsForm: Form = {
  type: 'MermaidOptions',
  has: {},
  may: { diagram: { words: ['gantt', 'state'] } },
}

export const jsonOptionsForm: Form = { type: 'JsonOptions', has: {}, may: { indent: 'number' } }

export const watchRolloutsOptionsForm: Form = {
  type: 'WatchRolloutsOptions',
  has: {},
  may: {
    timestamps: 'boolean',
    from: { either: ['string', 'number'] },
    until: { either: ['string', 'number'] },
    namespace: 'string',
    allNamespaces: 'boolean',
  },
}

export const watchStatusOptionsForm: Form = {
  type: 'WatchStatusOptions',
  has: {},
  may: { from: { either: ['string', 'number'] }, timeout: { either: ['string', 'number'] } },
}

export const getStatusOptionsForm: Form = {
  type: 'GetStatusOptions',
  has: { name: 'string' },
  may: { watch: 'boolean', namespace: 'string' },
}

export const namespacesForm: Form = {
  type: 'Namespaces',
  has: {},
  may: { namespace: 'string', allNamespaces: 'boolean' },
}

export const listRolloutsOptionsForm: Form = {
  type: 'ListRolloutsOptions',
  has: {},
  may: { name: 'string', timestamps: 'boolean', namespace: 'string', allNamespaces: 'boolean' },
}

const roleForm: Form = { words: ['canary', 'ping', 'pong', 'stable', 'active', 'preview'] }

const podInfoForm: Form = {
  type: 'PodInfo',
  has: {
    name: 'string',
    age: 'number',
    status: 'string',
    readyContainers: 'number',
    containers: 'number',
    restarts: 'number',
  },
}

const replicaSetInfoForm: Form = {
  type: 'ReplicaSetInfo',
  has: {
    name: 'string',
    age: 'number',
    revision: 'number',
    status: 'string',
    roles: { list: roleForm },
    template: 'string',
    images: { list: 'string' },
    replicas: 'number',
    available: 'number',
    scaleDownIn: { either: [{ words: ['unreadable', null] }, 'number'] },
    pods: { list: podInfoForm },
  },
}

const jobInfoForm: Form = {
  type: 'JobInfo',
  has: { name: 'string', age: 'number', phase: 'string' },
}

const analysisRunInfoForm: Form = {
  type: 'AnalysisRunInfo',
  has: {
    name: 'string',
    age: 'number',
    revision: 'number',
    phase: 'string',
    successful: 'number',
    failed: 'number',
    inconclusive: 'number',
    error: 'number',
    jobs: { list: jobInfoForm },
  },
}

export const experimentInfoForm: Form = {
  type: 'ExperimentInfo',
  has: {
    name: 'string',
    namespace: 'string',
    age: 'number',
    revision: 'number',
    phase: 'string',
    message: 'string',
    duration: { either: [{ words: [null] }, 'number'] },
    remaining: { either: [{ words: [null] }, 'number'] },
    replicaSets: { list: replicaSetInfoForm },
    analysisRuns: { list: analysisRunInfoForm },
  },
}

const progressInfoForm: Form = {
  type: 'ProgressInfo',
  has: { step: 'string', setWeight: 'number', actualWeight: 'number' },
}

export const rolloutInfoForm: Form = {
  type: 'RolloutInfo',
  has: {
    name: 'string',
    namespace: 'string',
    age: 'number',
    phase: 'string',
    message: 'string',
    strategy: 'string',
    progress: { either: [{ words: [null] }, progressInfoForm] },
    desired: 'number',
    current: 'number',
    updated: 'number',
    ready: 'number',
    available: 'number',
    replicaSets: { list: replicaSetInfoForm },
    experiments: { list: experimentInfoForm },
    analysisRuns: { list: analysisRunInfoForm },
  },
}

export const rolloutListOptionsForm: Form = {
  type: 'RolloutListOptions',
  has: {},
  may: { allNamespaces: 'boolean', timestamp: { either: [{ words: [null] }, 'number'] } },
}

export const experimentListOptionsForm: Form = {
  type: 'ExperimentListOptions',
  has: {},
  may: { allNamespaces: 'boolean' },
}
