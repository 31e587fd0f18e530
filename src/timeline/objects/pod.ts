import type { PlainReplicaSet, PodCohort } from '../../cluster/objects.ts'
import { type Container, containerAt } from '../../cluster/podLife.ts'
import { imageModelOf, type PodModel, podLifeOf } from '../../cluster/podModel.ts'
import { labelsIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { limits } from '../../units/limits.ts'
import { duration, type Instant, rfc3339 } from '../../units/time.ts'
import { type Identity, ownedObject } from './metadata.ts'
import { dropFirst, firstNumbers } from './numberRanges.ts'
import { leavingPodsOf, type PodNumbers, podNumbersOf } from './podNumbers.ts'

/** What a world tells of the pods of all ReplicaSets, and when somebody looks. */
export interface SeenPods {
  readonly numbers: PodNumbers
  /** null: all of them run from their creation on. */
  readonly model: PodModel | null
  readonly at: Instant
}

/**
 * The pods of a simulated ReplicaSet, the oldest first, then those that terminate. They run from
 * their creation on, unless the scenario says what befalls them; they are named after their number,
 * and carry their template's hash in the label. There are no more of them than `limits.pods`.
 */
export function podObjects(
  replicaSet: PlainReplicaSet,
  owner: Identity,
  label: string,
  seen: SeenPods,
): readonly JsonObject[] {
  const { numbers } = seen
  const podOf = (number: number, times: PodTimes): JsonObject => {
    const name = `${replicaSet.name}-${String(number).padStart(4, '0')}`
    return podObject(replicaSet, { name, owner, label, seen }, times)
  }
  const taken = new Map<Instant, Count>()
  const objects: JsonObject[] = []
  for (const { createdAt, count, readyAt } of replicaSet.pods) {
    const first = taken.get(createdAt) ?? 0
    taken.set(createdAt, first + count)
    const all = dropFirst(podNumbersOf(numbers, replicaSet.name, createdAt), first)
    for (const number of firstNumbers(all, Math.min(count, limits.pods.most - objects.length))) {
      objects.push(podOf(number, { createdAt, readyAt, deletedAt: null }))
    }
  }
  for (const { number, createdAt, deletedAt } of leavingPodsOf(numbers, replicaSet.name)) {
    if (objects.length >= limits.pods.most) break
    objects.push(podOf(number, { createdAt, readyAt: null, deletedAt }))
  }
  return objects
}

interface PodTimes {
  readonly createdAt: Instant
  readonly readyAt: Instant | null
  readonly deletedAt: Instant | null
}

interface PodFacts {
  readonly name: string
  readonly owner: Identity
  readonly label: string
  readonly seen: SeenPods
}

function podObject(
  { template }: PlainReplicaSet,
  { name, owner, label, seen }: PodFacts,
  { createdAt, readyAt, deletedAt }: PodTimes,
): JsonObject {
  const metadata = recordIn(template.source, 'metadata')
  const spec = recordIn(template.source, 'spec') ?? {}
  const identity = { apiVersion: 'v1', kind: 'Pod', name, namespace: owner.namespace }
  const labels = { ...labelsIn(metadata, 'labels'), [label]: template.hash }
  const annotations = labelsIn(metadata, 'annotations')
  const container = containerOf(seen, template.image, { createdAt, readyAt })
  const isReady = readyAt !== null
  const isPulled = container.waiting === '' || container.waiting === 'CrashLoopBackOff'
  const object = ownedObject(
    identity,
    { createdAt, owner, labels, annotations },
    {
      spec,
      status: {
        phase: isPulled ? 'Running' : 'Pending',
        startTime: rfc3339(createdAt),
        conditions: [
          {
            type: 'Ready',
            status: isReady ? 'True' : 'False',
            lastTransitionTime: rfc3339(readyAt ?? createdAt),
          },
        ],
        containerStatuses: recordsIn(spec, 'containers').map((one) => ({
          name: textIn(one, 'name'),
          image: textIn(one, 'image'),
          ready: isReady,
          started: isReady,
          restartCount: container.restarts,
          state: stateOf(container),
        })),
      },
    },
  )
  return deletedAt === null ? object : withDeletion(object, deletedAt)
}

function containerOf(
  { model, at }: SeenPods,
  image: string,
  pod: Pick<PodCohort, 'createdAt' | 'readyAt'>,
): Container {
  const life = model === null ? null : podLifeOf(model, image)
  const startup = model === null ? null : (imageModelOf(model, image).startup ?? model.startup)
  return containerAt(life, startup ?? duration(0), pod, at)
}

function stateOf({ waiting, since }: Container): JsonObject {
  if (waiting === '') return { running: { startedAt: rfc3339(since) } }
  return { waiting: { reason: waiting } }
}

function withDeletion(object: JsonObject, deletedAt: Instant): JsonObject {
  const metadata = recordIn(object, 'metadata') ?? {}
  return { ...object, metadata: { ...metadata, deletionTimestamp: rfc3339(deletedAt) } }
}
