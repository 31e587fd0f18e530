import type { Amounts, ObservedPods } from '../../autoscaler/observed.ts'
import type { PodCohort } from '../../cluster/objects.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { milliValueOf } from '../../kinds/quantity.ts'
import type { JsonObject } from '../../units/json.ts'
import type { LabelledReplicaSet } from './podGroups.ts'

/**
 * The pods of a ReplicaSet as an HPA sees them, a cohort at a time. They run from their creation
 * on.
 */
export function observedPods({ replicaSet, labels }: LabelledReplicaSet): readonly ObservedPods[] {
  const spec = recordIn(replicaSet.template.source, 'spec')
  const containers = containersOf(spec)
  const own = recordIn(recordIn(spec, 'resources'), 'requests')
  const requests = own === null ? null : amountsOf(own)
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
  const sidecars = recordsIn(spec, 'initContainers').filter(
    (container) => textIn(container, 'restartPolicy') === 'Always',
  )
  return [...recordsIn(spec, 'containers'), ...sidecars].map((container) => {
    const resources = recordIn(container, 'resources')
    // A limit is a request where none is written (`SetDefaults_Pod`).
    const limits = amountsOf(recordIn(resources, 'limits') ?? {})
    const requests = { ...limits, ...amountsOf(recordIn(resources, 'requests') ?? {}) }
    return { name: textIn(container, 'name'), requests }
  })
}

function amountsOf(written: JsonObject): Amounts {
  return Object.fromEntries(
    Object.entries(written).map(([resource, value]) => [resource, milliValueOf(value)]),
  )
}
