// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { controllerRulesForm } from './releases.ts'

const replicaSetCountsForm: Form = {
  type: 'ReplicaSetCounts',
  has: { want: 'number', have: 'number', available: 'number' },
}

export const basicCanaryForm: Form = {
  type: 'BasicCanary',
  has: {
    replicas: 'number',
    weight: 'number',
    surge: 'number',
    unavailable: 'number',
    canary: { either: [{ words: [null] }, replicaSetCountsForm] },
    stable: { either: [{ words: [null] }, replicaSetCountsForm] },
    stableIsCanary: 'boolean',
    olderWant: 'number',
  },
}

const canaryTargetForm: Form = {
  type: 'CanaryTarget',
  has: { replicas: { either: [{ words: [null] }, 'number'] }, weight: 'number' },
}

const recordedWeightsForm: Form = {
  type: 'RecordedWeights',
  has: { canary: 'number', stable: 'number' },
}

export const routedCanaryForm: Form = {
  type: 'RoutedCanary',
  has: {
    replicas: 'number',
    target: canaryTargetForm,
    maxTrafficWeight: 'number',
    minPodsPerReplicaSet: { either: [{ words: [null] }, 'number'] },
    dynamicStableScale: 'boolean',
    aborted: 'boolean',
    weights: { either: [{ words: [null] }, recordedWeightsForm] },
  },
  may: { controller: controllerRulesForm },
}

const oldReplicaSetForm: Form = {
  type: 'OldReplicaSet',
  has: { name: 'string', want: 'number', have: 'number', available: 'number' },
}

export const rollingUpdateForm: Form = {
  type: 'RollingUpdate',
  has: {
    replicas: 'number',
    surge: 'number',
    unavailable: 'number',
    newReplicaSet: { either: [{ words: [null] }, replicaSetCountsForm] },
    oldReplicaSets: { list: oldReplicaSetForm },
  },
}

const proportionalReplicaSetForm: Form = {
  type: 'ProportionalReplicaSet',
  has: { name: 'string', createdAt: 'number', want: 'number', maxReplicas: 'number' },
}

export const proportionalScalingForm: Form = {
  type: 'ProportionalScaling',
  has: { replicas: 'number', surge: 'number', replicaSets: { list: proportionalReplicaSetForm } },
}

export const weightInPodsForm: Form = {
  type: 'WeightInPods',
  has: { replicas: 'number', weight: 'number', maxTrafficWeight: 'number', maxSurge: 'number' },
}
