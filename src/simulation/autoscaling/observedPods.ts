import type { ObservedPods } from '../../autoscaler/observed.ts'
import type { PodCohort } from '../../cluster/objects.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { LabelledReplicaSet } from './podGroups.ts'
import { containerRequestsOf, isSidecar, podRequestsOf } from './podRequests.ts'

/**
 * The pods of a ReplicaSet as an HPA sees them, a cohort at a time. They run from their creation
 * on.
 */
export function observedPods({ replicaSet, labels }: LabelledReplicaSet): readonly ObservedPods[] {
  const spec = recordIn(replicaSet.template.source, 'spec')
  const containers = containersOf(spec)
  const requests = podRequestsOf(spec)
  return replicaSet.pods.map((cohort, index) => ({
    name: cohortName(replicaSet.name, index),
    count: cohort.count,
    labels,
    phase: 'Running',
    startedAt: cohort.createdAt,
    ready: readinessOf(cohort),
    terminating: false,
    containers,
    requests,
  }))
}

/** Cohorts have no names; this one stands for its first pod. */
export function cohortName(replicaSet: string, index: number): string {
  return `${replicaSet}-${String(index).padStart(4, '0')}`
}

function readinessOf({ createdAt, readyAt }: PodCohort): ObservedPods['ready'] {
  return readyAt === null
    ? { status: 'False', since: createdAt }
    : { status: 'True', since: readyAt }
}

function containersOf(spec: JsonObject | null): ObservedPods['containers'] {
  const sidecars = recordsIn(spec, 'initContainers').filter(isSidecar)
  return [...recordsIn(spec, 'containers'), ...sidecars].map((container) => ({
    name: textIn(container, 'name'),
    requests: containerRequestsOf(container),
  }))
}
