// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { planForm } from './plan.ts'

const resourceKeyForm: Form = {
  type: 'ResourceKey',
  has: { group: 'text', kind: 'text', namespace: 'text', name: 'text' },
}

const healthForm: Form = {
  type: 'Health',
  has: {
    status: {
      words: ['', 'Healthy', 'Progressing', 'Degraded', 'Unknown', 'Suspended', 'Missing'],
    },
    message: 'text',
    failed: 'flag',
  },
}

const resourceStatusForm: Form = {
  type: 'ResourceStatus',
  has: {
    key: resourceKeyForm,
    sync: { words: ['', 'Unknown', 'Synced', 'OutOfSync'] },
    modified: 'flag',
    health: { either: ['null', healthForm] },
    requiresPruning: 'flag',
    hook: 'flag',
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
    refresh: 'flag',
    backoff: {
      either: [
        'null',
        {
          type: '',
          has: { duration: 'text', factor: { either: ['null', 'number'] }, maxDuration: 'text' },
        },
      ],
    },
  },
}

const operationStateForm: Form = {
  type: 'OperationState',
  has: {
    phase: operationPhaseForm,
    message: 'text',
    startedAt: 'number',
    finishedAt: { either: ['null', 'number'] },
    retryCount: 'number',
    retry: retryStrategyForm,
    revision: 'text',
    automated: 'flag',
    dryRun: 'flag',
    partial: 'flag',
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
    message: 'text',
  },
}

const syncStateForm: Form = {
  type: 'SyncState',
  has: { phase: operationPhaseForm, message: 'text', results: { list: resourceResultForm } },
}

const syncOrderedForm: Form = {
  type: 'SyncOrdered',
  has: {
    prune: 'flag',
    syncOptions: { list: 'text' },
    resources: { either: ['null', { list: resourceKeyForm }] },
    selfHealAttempts: 'number',
  },
}

const operationForm: Form = {
  type: 'Operation',
  has: {
    state: operationStateForm,
    engine: syncStateForm,
    request: syncOrderedForm,
    revision: 'text',
    lookAt: { either: ['null', 'number'] },
  },
}

const arrivalForm: Form = {
  type: 'Arrival',
  has: { at: 'number', own: 'flag', annotation: { either: ['null', 'text'] } },
}

const pollStateForm: Form = {
  type: 'PollState',
  has: {
    reconciledAt: { either: ['null', 'number'] },
    lookAt: { either: ['null', 'number'] },
    nextResyncAt: { either: ['null', 'number'] },
    arrivals: { list: arrivalForm },
    annotation: { either: ['null', 'text'] },
    sourceDiffers: 'flag',
    requested: { either: [{ words: [0, 2, 1, 3] }, 'null'] },
    comparedAt: { either: ['null', 'number'] },
    draws: 'number',
  },
}

const applicationStateForm: Form = {
  type: 'ApplicationState',
  has: {
    name: 'text',
    sync: { words: ['', 'Unknown', 'Synced', 'OutOfSync'] },
    revision: 'text',
    health: {
      type: '',
      has: {
        status: {
          words: ['', 'Healthy', 'Progressing', 'Degraded', 'Unknown', 'Suspended', 'Missing'],
        },
        message: 'text',
      },
    },
    conditions: { list: 'text' },
    resources: { list: resourceStatusForm },
    operation: { either: ['null', operationForm] },
    poll: pollStateForm,
    seen: 'text',
  },
}

const paceForm: Form = {
  type: 'Pace',
  has: {
    dueAt: { either: ['null', 'number'] },
    again: 'flag',
    failures: 'number',
    draws: 'number',
  },
}

const artifactForm: Form = { type: 'Artifact', has: { revision: 'text', digest: 'text' } }

const fluxConditionForm: Form = {
  type: 'FluxCondition',
  has: {
    type: 'text',
    status: { words: ['True', 'False', 'Unknown'] },
    reason: 'text',
    message: 'text',
    observedGeneration: 'number',
  },
}

const fluxConditionsForm: Form = { list: fluxConditionForm }

const gitRepositoryStatusForm: Form = {
  type: 'GitRepositoryStatus',
  has: {
    observedGeneration: 'number',
    lastHandledReconcileAt: 'text',
    artifact: { either: ['null', artifactForm] },
    observedIgnore: { either: ['null', 'text'] },
    includedArtifacts: { list: artifactForm },
    conditions: fluxConditionsForm,
  },
}

const repositoryStateForm: Form = {
  type: 'RepositoryState',
  has: {
    pace: paceForm,
    name: 'text',
    namespace: 'text',
    generation: 'number',
    requestedAt: 'text',
    hasFinalizer: 'flag',
    artifactInStorage: 'flag',
    status: gitRepositoryStatusForm,
  },
}

const objectReferenceForm: Form = {
  type: 'ObjectReference',
  has: { group: 'text', version: 'text', kind: 'text', namespace: 'text', name: 'text' },
}

const sourceSnapshotForm: Form = {
  type: 'SourceSnapshot',
  has: { digest: 'text', result: 'text', count: 'number', revision: 'text' },
}

const kustomizationStatusForm: Form = {
  type: 'KustomizationStatus',
  has: {
    observedGeneration: 'number',
    lastHandledReconcileAt: 'text',
    lastAttemptedRevision: 'text',
    lastAppliedRevision: 'text',
    inventory: { either: ['null', { list: objectReferenceForm }] },
    history: { list: sourceSnapshotForm },
    conditions: fluxConditionsForm,
  },
}

const objectStatusForm: Form = {
  words: ['Unknown', 'Failed', 'Terminating', 'InProgress', 'Current', 'NotFound'],
}

const kstatusForm: Form = {
  type: 'Kstatus',
  has: { status: objectStatusForm, message: 'text', error: 'text' },
}

const healthWaitForm: Form = {
  type: 'HealthWait',
  has: {
    begun: {
      type: '',
      has: { spec: { dictionary: 'json' }, generation: 'number', requestedAt: 'text' },
    },
    runStartedAt: 'number',
    startedAt: 'number',
    deadline: 'number',
    pollAt: 'number',
    objects: { list: objectReferenceForm },
    seen: { list: kstatusForm },
    revision: 'text',
    digest: 'text',
    tells: 'flag',
  },
}

const kustomizationStateForm: Form = {
  type: 'KustomizationState',
  has: {
    pace: paceForm,
    lookAt: { either: ['null', 'number'] },
    heard: 'text',
    name: 'text',
    namespace: 'text',
    generation: 'number',
    spec: { dictionary: 'json' },
    requestedAt: 'text',
    hasFinalizer: 'flag',
    deleting: 'flag',
    status: kustomizationStatusForm,
    check: { either: ['null', healthWaitForm] },
  },
}

export const gitOpsForm: Form = {
  type: 'GitOps',
  has: {
    commits: 'number',
    objects: { list: { dictionary: 'json' } },
    writes: 'number',
    plan: { either: ['null', planForm] },
    applications: { list: applicationStateForm },
    repositories: { list: repositoryStateForm },
    kustomizations: { list: kustomizationStateForm },
  },
}
