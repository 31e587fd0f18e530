// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { planForm } from './plan.ts'
import { jsonForm } from './units.ts'

const resourceKeyForm: Form = {
  type: 'ResourceKey',
  has: { group: 'string', kind: 'string', namespace: 'string', name: 'string' },
}

const healthForm: Form = {
  type: 'Health',
  has: {
    status: {
      words: ['', 'Healthy', 'Progressing', 'Degraded', 'Unknown', 'Suspended', 'Missing'],
    },
    message: 'string',
    failed: 'boolean',
  },
}

const resourceStatusForm: Form = {
  type: 'ResourceStatus',
  has: {
    key: resourceKeyForm,
    sync: { words: ['', 'Unknown', 'Synced', 'OutOfSync'] },
    modified: 'boolean',
    health: { either: [{ words: [null] }, healthForm] },
    requiresPruning: 'boolean',
    hook: 'boolean',
    syncWave: 'number',
  },
}

const operationPhaseForm: Form = {
  words: ['Running', 'Failed', 'Error', 'Terminating', 'Succeeded'],
}

const retryStrategyForm: Form = {
  type: 'RetryStrategy',
  has: {
    limit: 'number',
    refresh: 'boolean',
    backoff: {
      either: [
        { words: [null] },
        {
          type: '',
          has: {
            duration: 'string',
            factor: { either: [{ words: [null] }, 'number'] },
            maxDuration: 'string',
          },
        },
      ],
    },
  },
}

const operationStateForm: Form = {
  type: 'OperationState',
  has: {
    phase: operationPhaseForm,
    message: 'string',
    startedAt: 'number',
    finishedAt: { either: [{ words: [null] }, 'number'] },
    retryCount: 'number',
    retry: retryStrategyForm,
    revision: 'string',
    automated: 'boolean',
    dryRun: 'boolean',
    partial: 'boolean',
  },
}

const resourceResultForm: Form = {
  type: 'ResourceResult',
  has: {
    key: resourceKeyForm,
    syncPhase: { words: ['PreSync', 'Sync', 'PostSync', 'SyncFail'] },
    status: { words: ['', 'Synced', 'SyncFailed', 'Pruned', 'PruneSkipped'] },
    hookPhase: { words: ['', 'Running', 'Failed', 'Error', 'Terminating', 'Succeeded'] },
    hookType: { words: ['', 'PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip'] },
    message: 'string',
  },
}

const syncStateForm: Form = {
  type: 'SyncState',
  has: { phase: operationPhaseForm, message: 'string', results: { list: resourceResultForm } },
}

const syncOrderedForm: Form = {
  type: 'SyncOrdered',
  has: {
    prune: 'boolean',
    syncOptions: { list: 'string' },
    resources: { either: [{ words: [null] }, { list: resourceKeyForm }] },
    selfHealAttempts: 'number',
  },
}

const operationForm: Form = {
  type: 'Operation',
  has: {
    state: operationStateForm,
    engine: syncStateForm,
    request: syncOrderedForm,
    revision: 'string',
    lookAt: { either: [{ words: [null] }, 'number'] },
  },
}

const arrivalForm: Form = {
  type: 'Arrival',
  has: { at: 'number', own: 'boolean', annotation: { either: [{ words: [null] }, 'string'] } },
}

const pollStateForm: Form = {
  type: 'PollState',
  has: {
    reconciledAt: { either: [{ words: [null] }, 'number'] },
    lookAt: { either: [{ words: [null] }, 'number'] },
    nextResyncAt: { either: [{ words: [null] }, 'number'] },
    arrivals: { list: arrivalForm },
    annotation: { either: [{ words: [null] }, 'string'] },
    sourceDiffers: 'boolean',
    requested: { words: [0, 2, 1, 3, null] },
    comparedAt: { either: [{ words: [null] }, 'number'] },
    draws: 'number',
  },
}

const applicationStateForm: Form = {
  type: 'ApplicationState',
  has: {
    name: 'string',
    sync: { words: ['', 'Unknown', 'Synced', 'OutOfSync'] },
    revision: 'string',
    health: {
      type: '',
      has: {
        status: {
          words: ['', 'Healthy', 'Progressing', 'Degraded', 'Unknown', 'Suspended', 'Missing'],
        },
        message: 'string',
      },
    },
    conditions: { list: 'string' },
    resources: { list: resourceStatusForm },
    operation: { either: [{ words: [null] }, operationForm] },
    poll: pollStateForm,
    seen: 'string',
  },
}

const paceForm: Form = {
  type: 'Pace',
  has: {
    dueAt: { either: [{ words: [null] }, 'number'] },
    again: 'boolean',
    failures: 'number',
    draws: 'number',
  },
}

const artifactForm: Form = { type: 'Artifact', has: { revision: 'string', digest: 'string' } }

const fluxConditionForm: Form = {
  type: 'FluxCondition',
  has: {
    type: 'string',
    status: { words: ['True', 'False', 'Unknown'] },
    reason: 'string',
    message: 'string',
    observedGeneration: 'number',
  },
}

const fluxConditionsForm: Form = { list: fluxConditionForm }

const gitRepositoryStatusForm: Form = {
  type: 'GitRepositoryStatus',
  has: {
    observedGeneration: 'number',
    lastHandledReconcileAt: 'string',
    artifact: { either: [{ words: [null] }, artifactForm] },
    observedIgnore: { either: [{ words: [null] }, 'string'] },
    includedArtifacts: { list: artifactForm },
    conditions: fluxConditionsForm,
  },
}

const repositoryStateForm: Form = {
  type: 'RepositoryState',
  has: {
    pace: paceForm,
    name: 'string',
    namespace: 'string',
    generation: 'number',
    requestedAt: 'string',
    hasFinalizer: 'boolean',
    artifactInStorage: 'boolean',
    status: gitRepositoryStatusForm,
  },
}

const objectReferenceForm: Form = {
  type: 'ObjectReference',
  has: { group: 'string', version: 'string', kind: 'string', namespace: 'string', name: 'string' },
}

const sourceSnapshotForm: Form = {
  type: 'SourceSnapshot',
  has: { digest: 'string', result: 'string', count: 'number', revision: 'string' },
}

const kustomizationStatusForm: Form = {
  type: 'KustomizationStatus',
  has: {
    observedGeneration: 'number',
    lastHandledReconcileAt: 'string',
    lastAttemptedRevision: 'string',
    lastAppliedRevision: 'string',
    inventory: { either: [{ words: [null] }, { list: objectReferenceForm }] },
    history: { list: sourceSnapshotForm },
    conditions: fluxConditionsForm,
  },
}

const objectStatusForm: Form = {
  words: ['Unknown', 'Failed', 'Terminating', 'InProgress', 'Current', 'NotFound'],
}

const kstatusForm: Form = {
  type: 'Kstatus',
  has: { status: objectStatusForm, message: 'string', error: 'string' },
}

const healthWaitForm: Form = {
  type: 'HealthWait',
  has: {
    begun: {
      type: '',
      has: { spec: { by: jsonForm }, generation: 'number', requestedAt: 'string' },
    },
    runStartedAt: 'number',
    startedAt: 'number',
    deadline: 'number',
    pollAt: 'number',
    objects: { list: objectReferenceForm },
    seen: { list: kstatusForm },
    revision: 'string',
    digest: 'string',
    tells: 'boolean',
  },
}

const kustomizationStateForm: Form = {
  type: 'KustomizationState',
  has: {
    pace: paceForm,
    lookAt: { either: [{ words: [null] }, 'number'] },
    heard: 'string',
    name: 'string',
    namespace: 'string',
    generation: 'number',
    spec: { by: jsonForm },
    requestedAt: 'string',
    hasFinalizer: 'boolean',
    deleting: 'boolean',
    status: kustomizationStatusForm,
    check: { either: [{ words: [null] }, healthWaitForm] },
  },
}

export const gitOpsForm: Form = {
  type: 'GitOps',
  has: {
    commits: 'number',
    objects: { list: { by: jsonForm } },
    writes: 'number',
    plan: { either: [{ words: [null] }, planForm] },
    applications: { list: applicationStateForm },
    repositories: { list: repositoryStateForm },
    kustomizations: { list: kustomizationStateForm },
  },
}
