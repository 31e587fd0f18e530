// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { podCohortForm } from './cluster.ts'
import { deploymentSpecForm, podTemplateForm, roleMetadataForm } from './plan.ts'

const deploymentConditionForm: Form = {
  type: 'DeploymentCondition',
  has: {
    type: { words: ['Progressing', 'Available'] },
    status: { words: ['True', 'False', 'Unknown'] },
    reason: 'string',
    message: 'string',
    lastUpdateTime: 'number',
    lastTransitionTime: 'number',
  },
}

const deploymentStatusForm: Form = {
  type: 'DeploymentStatus',
  has: {
    observedGeneration: 'number',
    replicas: 'number',
    updatedReplicas: 'number',
    readyReplicas: 'number',
    availableReplicas: 'number',
    unavailableReplicas: 'number',
    conditions: { list: deploymentConditionForm },
  },
}

const deploymentReplicaSetForm: Form = {
  type: 'DeploymentReplicaSet',
  has: {
    maxReplicas: 'number',
    terminating: 'number',
    name: 'string',
    hash: 'string',
    template: podTemplateForm,
    ephemeral: { either: [{ words: [null] }, roleMetadataForm] },
    createdAt: 'number',
    minReadySeconds: 'number',
    revision: 'number',
    revisionHistory: 'string',
    desiredReplicas: 'number',
    scaleDownAt: { either: [{ words: [null] }, 'number'] },
    want: 'number',
    have: 'number',
    ready: 'number',
    available: 'number',
    pods: { list: podCohortForm },
    failure: 'string',
  },
}

export const deploymentStateForm: Form = {
  type: 'DeploymentState',
  has: {
    spec: deploymentSpecForm,
    generation: 'number',
    revision: 'number',
    status: deploymentStatusForm,
    replicaSets: { list: deploymentReplicaSetForm },
  },
}
