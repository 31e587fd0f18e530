import type { OwnedRun, PodCohort, ReplicaSet } from '../../src/cluster/objects.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { statusOf } from '../../src/rollout/statusOf.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { rfc3339 } from '../../src/units/time.ts'

// A state as the objects of a cluster that hold it.

export function rolloutObject(state: RolloutState): JsonObject {
  return {
    ...state.spec.source,
    kind: 'Rollout',
    metadata: {
      name: state.spec.name,
      generation: state.generation,
      annotations:
        state.revision === 0 ? {} : { 'rollout.argoproj.io/revision': String(state.revision) },
    },
    status: statusOf(state),
  }
}

export function replicaSetObject(one: ReplicaSet): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: one.name,
      creationTimestamp: rfc3339(one.createdAt),
      labels: { 'rollouts-pod-template-hash': one.hash },
      annotations: {
        'rollout.argoproj.io/revision': String(one.revision),
        'rollout.argoproj.io/desired-replicas': String(one.desiredReplicas),
        ...(one.revisionHistory !== '' && {
          'rollout.argoproj.io/revision-history': one.revisionHistory,
        }),
        ...(one.ephemeral !== null && {
          'rollout.argoproj.io/ephemeral-metadata': JSON.stringify(one.ephemeral),
        }),
        ...(one.scaleDownAt !== null && { 'scale-down-deadline': rfc3339(one.scaleDownAt) }),
      },
      ownerReferences: [{ kind: 'Rollout', name: 'demo', controller: true }],
    },
    spec: {
      replicas: one.want,
      minReadySeconds: one.minReadySeconds,
      template: one.template.source,
    },
    status: {
      replicas: one.have,
      ...(one.ready > 0 && { readyReplicas: one.ready }),
      ...(one.available > 0 && { availableReplicas: one.available }),
    },
  }
}

export function podObjects(one: ReplicaSet): readonly JsonObject[] {
  return one.pods.flatMap((cohort, index) =>
    Array.from({ length: cohort.count }, (_, number) =>
      podObject(one, `${index}-${number}`, cohort),
    ),
  )
}

function podObject(owner: ReplicaSet, suffix: string, cohort: PodCohort): JsonObject {
  const { createdAt, readyAt } = cohort
  return {
    metadata: {
      name: `${owner.name}-${suffix}`,
      creationTimestamp: rfc3339(createdAt),
      ownerReferences: [{ kind: 'ReplicaSet', name: owner.name }],
    },
    status: {
      conditions:
        readyAt === null
          ? [{ type: 'Ready', status: 'False' }]
          : [{ type: 'Ready', status: 'True', lastTransitionTime: rfc3339(readyAt) }],
    },
  }
}

export function runObject(run: OwnedRun): JsonObject {
  return {
    kind: 'AnalysisRun',
    metadata: {
      name: run.name,
      creationTimestamp: rfc3339(run.createdAt),
      labels: {
        'rollouts-pod-template-hash': run.hash,
        'rollout-type': run.kind,
        ...(run.stepIndex !== null && { 'step-index': String(run.stepIndex) }),
      },
      ownerReferences: [{ kind: 'Rollout', name: 'demo' }],
    },
    spec: { ...run.spec, ...(run.terminate && { terminate: true }) } as unknown as JsonObject,
    status: { phase: run.phase, message: run.message },
  }
}
