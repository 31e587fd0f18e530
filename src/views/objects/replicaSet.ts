import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { JsonObject } from '../../units/json.ts'
import { between, type Instant, parseRfc3339 } from '../../units/time.ts'
import type { ReplicaSetInfo, Role } from '../info.ts'
import {
  ageOf,
  annotationOf,
  createdAt,
  isOwnedBy,
  labelOf,
  nameOf,
  ownersOf,
  revisionOf,
  uidOf,
} from './metadata.ts'
import type { ClusterObjects } from './objects.ts'
import { podInfo } from './pod.ts'

/** The ReplicaSets of a Rollout or an Experiment, the highest revision first, then by name. */
export function replicaSetInfos(
  owner: JsonObject,
  objects: ClusterObjects,
  rolesOf: (hash: string) => readonly Role[],
  now: Instant,
): readonly ReplicaSetInfo[] {
  const mine = objects.replicaSets.filter((one) => isOwnedBy(one, owner))
  const podsOf = podsByOwner(mine, objects.pods)
  return mine
    .map((one): ReplicaSetInfo => {
      const spec = recordIn(one, 'spec')
      const status = recordIn(one, 'status')
      const podSpec = recordIn(recordIn(spec, 'template'), 'spec')
      return {
        name: nameOf(one),
        age: ageOf(one, now),
        revision: revisionOf(one),
        status: healthOf(one),
        roles: rolesOf(labelOf(one, hashLabel)),
        template: annotationOf(one, 'experiment.argoproj.io/template-name'),
        images: recordsIn(podSpec, 'containers').map((container) => textIn(container, 'image')),
        replicas: numberIn(status, 'replicas') ?? 0,
        available: numberIn(status, 'availableReplicas') ?? 0,
        scaleDownIn: scaleDownIn(one, now),
        pods: podsOf(one).map((pod) => podInfo(pod, now)),
      }
    })
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1))
}

// A pod with several owners belongs to the first of them that is among the ReplicaSets.
function podsByOwner(
  replicaSets: readonly JsonObject[],
  pods: readonly JsonObject[],
): (replicaSet: JsonObject) => readonly JsonObject[] {
  const byUid = new Map(replicaSets.map((one): [string, JsonObject[]] => [uidOf(one), []]))
  for (const pod of pods) {
    const owner = ownersOf(pod).find((uid) => byUid.has(uid))
    if (owner !== undefined) byUid.get(owner)?.push(pod)
  }
  return (replicaSet) =>
    (byUid.get(uidOf(replicaSet)) ?? []).toSorted(
      (a, b) => createdAt(a) - createdAt(b) || (nameOf(a) < nameOf(b) ? -1 : 1),
    )
}

function healthOf(replicaSet: JsonObject): string {
  const status = recordIn(replicaSet, 'status')
  const generation = numberIn(recordIn(replicaSet, 'metadata'), 'generation') ?? 0
  if (generation > (numberIn(status, 'observedGeneration') ?? 0)) return 'Progressing'
  if (failsToCreate(status)) return 'ReplicaFailure'
  const want = numberIn(recordIn(replicaSet, 'spec'), 'replicas')
  if (want !== null && (numberIn(status, 'availableReplicas') ?? 0) < want) return 'Progressing'
  return want === 0 ? 'ScaledDown' : 'Healthy'
}

function failsToCreate(status: JsonObject | null): boolean {
  const conditions = recordsIn(status, 'conditions')
  const failure = conditions.find((condition) => textIn(condition, 'type') === 'ReplicaFailure')
  return textIn(failure, 'status') === 'True'
}

function scaleDownIn(replicaSet: JsonObject, now: Instant): ReplicaSetInfo['scaleDownIn'] {
  const deadline = annotationOf(replicaSet, 'scale-down-deadline')
  if (deadline === '') return null
  const at = parseRfc3339(deadline)
  return at === null ? 'unreadable' : between(now, at)
}
