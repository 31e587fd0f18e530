import type { PlainReplicaSet } from '../../cluster/objects.ts'
import { labelsIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Instant, rfc3339 } from '../../units/time.ts'
import { type Identity, ownedObject } from './metadata.ts'
import { type PodNumbers, podNumbersOf } from './podNumbers.ts'

/**
 * The pods of a simulated ReplicaSet, the oldest first. Simulated pods run from their creation on;
 * they are named after their number, and carry their template's hash in the label.
 */
export function podObjects(
  replicaSet: PlainReplicaSet,
  owner: Identity,
  label: string,
  numbers: PodNumbers,
): readonly JsonObject[] {
  const taken = new Map<Instant, Count>()
  const objects: JsonObject[] = []
  for (const { createdAt, count, readyAt } of replicaSet.pods) {
    const first = taken.get(createdAt) ?? 0
    taken.set(createdAt, first + count)
    const mine = podNumbersOf(numbers, replicaSet.name, createdAt).slice(first, first + count)
    for (const number of mine) {
      const name = `${replicaSet.name}-${String(number).padStart(4, '0')}`
      objects.push(podObject(name, replicaSet, { owner, label, createdAt, readyAt }))
    }
  }
  return objects
}

interface PodFacts {
  readonly owner: Identity
  readonly label: string
  readonly createdAt: Instant
  readonly readyAt: Instant | null
}

function podObject(
  name: string,
  { template }: PlainReplicaSet,
  { owner, label, createdAt, readyAt }: PodFacts,
): JsonObject {
  const metadata = recordIn(template.source, 'metadata')
  const spec = recordIn(template.source, 'spec') ?? {}
  const identity = { apiVersion: 'v1', kind: 'Pod', name, namespace: owner.namespace }
  const labels = { ...labelsIn(metadata, 'labels'), [label]: template.hash }
  const annotations = labelsIn(metadata, 'annotations')
  return ownedObject(
    identity,
    { createdAt, owner, labels, annotations },
    {
      spec,
      status: {
        phase: 'Running',
        startTime: rfc3339(createdAt),
        conditions: [
          {
            type: 'Ready',
            status: readyAt === null ? 'False' : 'True',
            lastTransitionTime: rfc3339(readyAt ?? createdAt),
          },
        ],
        containerStatuses: recordsIn(spec, 'containers').map((container) => ({
          name: textIn(container, 'name'),
          image: textIn(container, 'image'),
          ready: readyAt !== null,
          started: readyAt !== null,
          restartCount: 0,
          state: { running: { startedAt: rfc3339(createdAt) } },
        })),
      },
    },
  )
}
