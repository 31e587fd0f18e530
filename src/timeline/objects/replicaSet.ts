import type { PlainReplicaSet } from '../../cluster/objects.ts'
import { labelsIn, recordIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { PodTemplate } from '../../plan/plan.ts'
import { compactKeeping } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Identity, ownedObject } from './metadata.ts'
import { podObjects } from './pod.ts'
import type { PodNumbers } from './podNumbers.ts'

/** A ReplicaSet and its pods. The annotations are those that its owner keeps in it. */
export function replicaSetObjects(
  one: PlainReplicaSet,
  owner: Identity,
  annotations: JsonObject,
  numbers: PodNumbers,
): readonly JsonObject[] {
  const { namespace } = owner
  const identity = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: one.name, namespace }
  const template = withHash(one.template)
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
      }),
    },
  )
  return [object, ...podObjects(one, identity, numbers)]
}

function withHash({ source, hash }: PodTemplate): JsonObject {
  const metadata = recordIn(source, 'metadata') ?? {}
  const labels = { ...labelsIn(metadata, 'labels'), [hashLabel]: hash }
  return { ...source, metadata: { ...metadata, labels } }
}
