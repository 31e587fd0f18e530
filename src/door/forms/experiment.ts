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
    name: 'string',
    status: templatePhaseForm,
    message: 'string',
    replicas: 'number',
    readyReplicas: 'number',
    availableReplicas: 'number',
    lastTransitionTime: { either: [{ words: [null] }, 'number'] },
    serviceName: 'string',
    podTemplateHash: 'string',
  },
}

const analysisStatusForm: Form = {
  type: 'AnalysisStatus',
  has: { name: 'string', analysisRun: 'string', phase: analysisPhaseForm, message: 'string' },
}

const progressingConditionForm: Form = {
  type: 'ProgressingCondition',
  has: {
    status: { words: ['True', 'False'] },
    reason: 'string',
    message: 'string',
    lastUpdateTime: 'number',
    lastTransitionTime: 'number',
  },
}

const experimentServiceForm: Form = {
  type: 'ExperimentService',
  has: { name: 'string', hash: 'string' },
}

export const experimentStateForm: Form = {
  type: 'ExperimentState',
  has: {
    name: 'string',
    namespace: 'string',
    spec: experimentSpecForm,
    terminate: 'boolean',
    hasRollout: 'boolean',
    phase: analysisPhaseForm,
    message: 'string',
    availableAt: { either: [{ words: [null] }, 'number'] },
    templateStatuses: { list: templateStatusForm },
    analysisRuns: { list: analysisStatusForm },
    progressing: { either: [{ words: [null] }, progressingConditionForm] },
    invalidSpec: 'string',
    replicaSets: { list: plainReplicaSetForm },
    services: { list: experimentServiceForm },
  },
}
