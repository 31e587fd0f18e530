import type { OwnedRun, ReplicaSet, Service } from '../../cluster/objects.ts'
import { recordIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import { managedByRollouts } from '../../manifest/service.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { statusOf } from '../../rollout/statusOf.ts'
import { compact } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Instant, rfc3339 } from '../../units/time.ts'
import { analysisRunJson } from './analysisRun.ts'
import { experimentObjects } from './experiment.ts'
import { type History, seenPods } from './history.ts'
import { type Identity, inventedUid, storedTime } from './metadata.ts'
import { replicaSetObjects } from './replicaSet.ts'
import { revisionIn } from './revision.ts'

const argo = 'rollout.argoproj.io'

/**
 * A simulated Rollout and all that it owns, as somebody sees it at an instant; nothing before it is
 * applied.
 */
export function rolloutObjects(history: History, at: Instant): readonly JsonObject[] {
  const { rollout } = history.world
  if (rollout === null) return []
  const { name, namespace } = rollout.spec
  const owner = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name, namespace }
  return [
    rolloutJson(rollout, history.appliedAt ?? history.world.at),
    ...workloadObjects(rollout, history),
    ...rollout.services.map((one) => serviceJson(one, namespace)),
    ...rollout.replicaSets.flatMap((one) =>
      replicaSetObjects(one, owner, annotationsOf(one), seenPods(history, at)),
    ),
    ...rollout.orphans.flatMap((one) =>
      released(replicaSetObjects(one, owner, annotationsOf(one), seenPods(history, at))),
    ),
    ...rollout.experiments.flatMap((one) =>
      experimentObjects(one, revisionOf(one, rollout), owner, history, at),
    ),
    ...rollout.analysisRuns.map((one) => runObject(one, rollout, owner, history)),
  ]
}

/** The Rollout alone. What it was written as may say when it was created, or another `uid`. */
export function rolloutJson(rollout: RolloutState, createdAt: Instant): JsonObject {
  const { spec, generation, revision } = rollout
  const { name, namespace, source, workloadRef } = spec
  const apiVersion = 'argoproj.io/v1alpha1'
  const metadata = recordIn(source, 'metadata') ?? {}
  const written = recordIn(source, 'spec') ?? {}
  const { template: _, ...withoutTemplate } = written
  const seen = revision === 0 ? {} : { [`${argo}/revision`]: `${revision}` }
  return {
    apiVersion,
    kind: 'Rollout',
    metadata: {
      ...metadata,
      name,
      namespace,
      uid: inventedUid({ apiVersion, kind: 'Rollout', name, namespace }),
      generation,
      creationTimestamp: rfc3339(createdAt),
      annotations: { ...recordIn(metadata, 'annotations'), ...seen },
    },
    // A template that the controller resolved from a workload is never stored.
    spec: workloadRef === null ? written : withoutTemplate,
    status: statusOf(rollout),
  }
}

// A workload that is no Deployment is not simulated: it has the template, and is there.
function workloadObjects(
  { spec, workloadReplicas }: RolloutState,
  { world }: History,
): readonly JsonObject[] {
  if (spec.workloadRef === null) return []
  const { kind, name } = spec.workloadRef
  const isPlayed = world.deployments.some((one) => one.spec.name === name)
  if (kind === 'Deployment' && isPlayed) return []
  const { namespace } = spec
  const identity = { apiVersion: 'apps/v1', kind, name, namespace }
  const replicas = workloadReplicas ?? spec.workloadRef.replicas
  return [
    {
      apiVersion: identity.apiVersion,
      kind,
      metadata: { name, namespace, uid: inventedUid(identity) },
      spec: { replicas, template: spec.template.source },
    },
  ]
}

// Nobody owns a ReplicaSet that the selector does not match any more; its pods are its own.
function released([replicaSet, ...pods]: readonly JsonObject[]): readonly JsonObject[] {
  if (replicaSet === undefined) return pods
  const { ownerReferences: _, ...metadata } = recordIn(replicaSet, 'metadata') ?? {}
  return [{ ...replicaSet, metadata }, ...pods]
}

// Of its selector a world knows what the controllers keep in it.
function serviceJson({ name, hash, managedBy }: Service, namespace: string): JsonObject {
  const identity = { apiVersion: 'v1', kind: 'Service', name, namespace }
  const annotations = managedBy === null ? {} : { annotations: { [managedByRollouts]: managedBy } }
  return {
    apiVersion: identity.apiVersion,
    kind: identity.kind,
    metadata: { name, namespace, uid: inventedUid(identity), ...annotations },
    spec: { selector: hash === '' ? {} : { [hashLabel]: hash } },
  }
}

function annotationsOf(one: ReplicaSet): JsonObject {
  return compact({
    [`${argo}/desired-replicas`]: `${one.desiredReplicas}`,
    [`${argo}/ephemeral-metadata`]: one.ephemeral === null ? '' : JSON.stringify(one.ephemeral),
    [`${argo}/revision`]: `${one.revision}`,
    [`${argo}/revision-history`]: one.revisionHistory,
    'scale-down-deadline': storedTime(one.scaleDownAt),
  })
}

function revisionOf(one: { readonly name: string; readonly hash: string }, rollout: RolloutState) {
  const revision = revisionIn(one.name, rollout.spec.name, one.hash)
  return { [`${argo}/revision`]: `${revision}` }
}

function runObject(
  run: OwnedRun,
  rollout: RolloutState,
  owner: Identity,
  { world }: History,
): JsonObject {
  const step = run.stepIndex === null ? {} : { 'step-index': `${run.stepIndex}` }
  const labels = { 'rollout-type': run.kind, [hashLabel]: run.hash, ...step }
  const state = world.runs.find(({ name }) => name === run.name) ?? null
  return analysisRunJson({ ...run, labels, annotations: revisionOf(run, rollout) }, state, owner)
}
