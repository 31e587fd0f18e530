import type { PlainReplicaSet } from '../../cluster/objects.ts'
import { labelsIn, recordIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { PodTemplate } from '../../plan/plan.ts'
import { compactKeeping } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Identity, ownedObject } from './metadata.ts'
import { podObjects, type SeenPods } from './pod.ts'

/**
 * A ReplicaSet and its pods. The annotations are those that its owner keeps in it; which label has
 * the hash depends on the owner too.
 */
export function replicaSetObjects(
  one: PlainReplicaSet,
  owner: Identity,
  annotations: JsonObject,
  seen: SeenPods,
): readonly JsonObject[] {
  const { namespace } = owner
  const identity = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: one.name, namespace }
  const label = owner.kind === 'Deployment' ? 'pod-template-hash' : hashLabel
  const template = withHash(one.template, label)
  const labels = labelsIn(recordIn(template, 'metadata'), 'labels')
  const object = ownedObject(
    identity,
    { createdAt: one.createdAt, owner, labels, annotations },
    {
      spec: compactKeeping(['replicas'], {
        replicas: one.want,
        minReadySeconds: one.minReadySeconds,
        selector: { matchLabels: labels },
        template,
      }),
      status: compactKeeping(['replicas'], {
        replicas: one.have,
        fullyLabeledReplicas: one.have,
        readyReplicas: one.ready,
        availableReplicas: one.available,
        conditions: conditionsOf(one),
      }),
    },
  )
  return [object, ...podObjects(one, identity, label, seen)]
}

function conditionsOf({ failure: message }: PlainReplicaSet): readonly JsonObject[] {
  if (message === '') return []
  return [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }]
}

function withHash({ source, hash }: PodTemplate, label: string): JsonObject {
  const metadata = recordIn(source, 'metadata') ?? {}
  const labels = { ...labelsIn(metadata, 'labels'), [label]: hash }
  return { ...source, metadata: { ...metadata, labels } }
}
