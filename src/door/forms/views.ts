// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const statusTextOptionsForm: Form = {
  type: 'StatusTextOptions',
  has: {},
  may: { watch: 'flag' },
}

export const treeOptionsForm: Form = { type: 'TreeOptions', has: {}, may: { color: 'flag' } }

export const svgOptionsForm: Form = {
  type: 'SvgOptions',
  has: {},
  may: { width: 'number', scope: 'text' },
}

const htmlSectionForm: Form = { type: 'HtmlSection', has: { title: 'text', text: 'text' } }

export const htmlOptionsForm: Form = {
  type: 'HtmlOptions',
  has: {},
  may: { title: 'text', sections: { list: htmlSectionForm } },
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
    timestamps: 'flag',
    from: { either: ['text', 'number'] },
    until: { either: ['text', 'number'] },
    namespace: 'text',
    allNamespaces: 'flag',
  },
}

export const watchStatusOptionsForm: Form = {
  type: 'WatchStatusOptions',
  has: {},
  may: { from: { either: ['text', 'number'] }, timeout: { either: ['text', 'number'] } },
}

export const getStatusOptionsForm: Form = {
  type: 'GetStatusOptions',
  has: { name: 'text' },
  may: { watch: 'flag', namespace: 'text' },
}

export const namespacesForm: Form = {
  type: 'Namespaces',
  has: {},
  may: { namespace: 'text', allNamespaces: 'flag' },
}

export const listRolloutsOptionsForm: Form = {
  type: 'ListRolloutsOptions',
  has: {},
  may: { name: 'text', timestamps: 'flag', namespace: 'text', allNamespaces: 'flag' },
}

const roleForm: Form = { words: ['canary', 'ping', 'pong', 'stable', 'active', 'preview'] }

const podInfoForm: Form = {
  type: 'PodInfo',
  has: {
    name: 'text',
    age: 'number',
    status: 'text',
    readyContainers: 'number',
    containers: 'number',
    restarts: 'number',
  },
}

const replicaSetInfoForm: Form = {
  type: 'ReplicaSetInfo',
  has: {
    name: 'text',
    age: 'number',
    revision: 'number',
    status: 'text',
    roles: { list: roleForm },
    template: 'text',
    images: { list: 'text' },
    replicas: 'number',
    available: 'number',
    scaleDownIn: { either: [{ words: ['unreadable'] }, 'null', 'number'] },
    pods: { list: podInfoForm },
  },
}

const jobInfoForm: Form = { type: 'JobInfo', has: { name: 'text', age: 'number', phase: 'text' } }

const analysisRunInfoForm: Form = {
  type: 'AnalysisRunInfo',
  has: {
    name: 'text',
    age: 'number',
    revision: 'number',
    phase: 'text',
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
    name: 'text',
    namespace: 'text',
    age: 'number',
    revision: 'number',
    phase: 'text',
    message: 'text',
    duration: { either: ['null', 'number'] },
    remaining: { either: ['null', 'number'] },
    replicaSets: { list: replicaSetInfoForm },
    analysisRuns: { list: analysisRunInfoForm },
  },
}

const progressInfoForm: Form = {
  type: 'ProgressInfo',
  has: { step: 'text', setWeight: 'number', actualWeight: 'number' },
}

export const rolloutInfoForm: Form = {
  type: 'RolloutInfo',
  has: {
    name: 'text',
    namespace: 'text',
    age: 'number',
    phase: 'text',
    message: 'text',
    strategy: 'text',
    progress: { either: ['null', progressInfoForm] },
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
  may: { allNamespaces: 'flag', timestamp: { either: ['null', 'number'] } },
}

export const experimentListOptionsForm: Form = {
  type: 'ExperimentListOptions',
  has: {},
  may: { allNamespaces: 'flag' },
}
