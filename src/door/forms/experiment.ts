// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { analysisPhaseForm } from './analysis.ts'
import { plainReplicaSetForm } from './cluster.ts'
import { experimentSpecForm } from './plan.ts'

const templatePhaseForm: Form = {
  words: ['', 'Progressing', 'Running', 'Successful', 'Failed', 'Error'],
}

const templateStatusForm: Form = {
  type: 'TemplateStatus',
  has: {
    name: 'text',
    status: templatePhaseForm,
    message: 'text',
    replicas: 'number',
    readyReplicas: 'number',
    availableReplicas: 'number',
    lastTransitionTime: { either: ['null', 'number'] },
    serviceName: 'text',
    podTemplateHash: 'text',
  },
}

const analysisStatusForm: Form = {
  type: 'AnalysisStatus',
  has: { name: 'text', analysisRun: 'text', phase: analysisPhaseForm, message: 'text' },
}

const progressingConditionForm: Form = {
  type: 'ProgressingCondition',
  has: {
    status: { words: ['True', 'False'] },
    reason: 'text',
    message: 'text',
    lastUpdateTime: 'number',
    lastTransitionTime: 'number',
  },
}

const experimentServiceForm: Form = {
  type: 'ExperimentService',
  has: { name: 'text', hash: 'text' },
}

export const experimentStateForm: Form = {
  type: 'ExperimentState',
  has: {
    name: 'text',
    namespace: 'text',
    spec: experimentSpecForm,
    terminate: 'flag',
    hasRollout: 'flag',
    phase: analysisPhaseForm,
    message: 'text',
    availableAt: { either: ['null', 'number'] },
    templateStatuses: { list: templateStatusForm },
    analysisRuns: { list: analysisStatusForm },
    progressing: { either: ['null', progressingConditionForm] },
    invalidSpec: 'text',
    replicaSets: { list: plainReplicaSetForm },
    services: { list: experimentServiceForm },
  },
}
