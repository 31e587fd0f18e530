import { noPods } from '../cluster/objects.ts'
import { compareText } from '../go/order.ts'
import type { Count } from '../units/amounts.ts'
import { type Draft, recordEvent } from './draft.ts'
import type { DeploymentReplicaSet } from './state.ts'

// What a pass writes to ReplicaSets.

/**
 * Makes the new ReplicaSet, with its size at once. It is told as two orders, so that whoever
 * follows sizes need only follow `scaleReplicaSet`.
 */
export function createReplicaSet(
  draft: Draft,
  revision: number,
  want: Count,
): DeploymentReplicaSet {
  const { begun, second, surge } = draft
  const { name, template, minReadySeconds, replicas } = begun.spec
  const created: DeploymentReplicaSet = {
    ...noPods,
    name: `${name}-${template.hash}`,
    hash: template.hash,
    template,
    ephemeral: null,
    createdAt: second,
    minReadySeconds,
    revision,
    revisionHistory: '',
    desiredReplicas: replicas,
    maxReplicas: replicas + surge,
    want,
    terminating: 0,
  }
  draft.newReplicaSet = created
  draft.replicaSets = [...draft.replicaSets, created].sort(byCreation)
  draft.orders.push({
    kind: 'createReplicaSet',
    at: draft.at,
    replicaSet: created.name,
    hash: created.hash,
    revision,
    template,
    minReadySeconds,
  })
  if (want > 0) announceScaling(draft, created, 0)
  return created
}

/**
 * Resizes a ReplicaSet as it is stored, and writes the sizes of the Deployment into its
 * annotations, which may be all that changes.
 */
export function resizeReplicaSet(draft: Draft, name: string, want: Count): void {
  const stored = draft.replicaSets.find((one) => one.name === name)
  if (stored === undefined) return
  const desiredReplicas = draft.begun.spec.replicas
  const maxReplicas = desiredReplicas + draft.surge
  const isAnnotated =
    stored.desiredReplicas === desiredReplicas && stored.maxReplicas === maxReplicas
  if (stored.want === want && isAnnotated) return
  const resized = { ...stored, want, desiredReplicas, maxReplicas }
  storeReplicaSet(draft, stored, resized)
  if (stored.want === want) announceAnnotations(draft, resized)
  else announceScaling(draft, resized, stored.want)
}

/** Puts a ReplicaSet in the place of the stored one. */
export function storeReplicaSet(
  draft: Draft,
  stored: DeploymentReplicaSet,
  changed: DeploymentReplicaSet,
): void {
  draft.replicaSets = draft.replicaSets.with(draft.replicaSets.indexOf(stored), changed)
}

export function deleteReplicaSet(draft: Draft, { name, hash }: DeploymentReplicaSet): void {
  draft.replicaSets = draft.replicaSets.filter((one) => one.name !== name)
  draft.orders.push({ kind: 'deleteReplicaSet', at: draft.at, replicaSet: name, hash })
}

/** By creation, which is stored in whole seconds, then by name. */
export function byCreation(a: DeploymentReplicaSet, b: DeploymentReplicaSet): number {
  return a.createdAt - b.createdAt || compareText(a.name, b.name)
}

/** The annotations that the controller keeps, as they are after a write. */
export function announceAnnotations(draft: Draft, changed: DeploymentReplicaSet): void {
  const { name, revision, desiredReplicas, scaleDownAt, minReadySeconds, template } = changed
  draft.orders.push({
    kind: 'annotateReplicaSet',
    at: draft.at,
    replicaSet: name,
    revision,
    desiredReplicas,
    scaleDownAt,
    minReadySeconds,
    template,
  })
}

function announceScaling(draft: Draft, replicaSet: DeploymentReplicaSet, from: Count): void {
  const { name, hash, want } = replicaSet
  draft.orders.push({
    kind: 'scaleReplicaSet',
    at: draft.at,
    replicaSet: name,
    hash,
    from,
    to: want,
  })
  const direction = want > from ? 'up' : 'down'
  const message = `Scaled ${direction} replica set ${name} from ${from} to ${want}`
  recordEvent(draft, 'ScalingReplicaSet', message)
}
