import type { PlainReplicaSet, PodCohort } from '../../cluster/objects.ts'
import { isActive } from '../../cluster/stored.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { instant, start } from '../../units/time.ts'

/**
 * A ReplicaSet with as many pods as its status counts. For those that were not handed in the status
 * stands: the ready ones are as old as the ReplicaSet, the others were created just now.
 */
export function withCountedPods<R extends PlainReplicaSet>(replicaSet: R): R {
  const { have, ready, available, createdAt, minReadySeconds, pods } = replicaSet
  const missing = have - sum(pods, () => true)
  if (missing <= 0) return replicaSet
  const settled = instant(-minReadySeconds * 1000)
  const isAvailable = ({ readyAt }: PodCohort): boolean => readyAt !== null && readyAt <= settled
  const short = (count: number, known: number, most: number): number =>
    Math.max(0, Math.min(most, count - known))
  const ofReady = short(
    ready,
    sum(pods, ({ readyAt }) => readyAt !== null),
    missing,
  )
  const ofAvailable = short(available, sum(pods, isAvailable), ofReady)
  const longAgo = Math.min(createdAt, settled)
  const added = [
    cohort(ofAvailable, longAgo, longAgo),
    cohort(ofReady - ofAvailable, longAgo, start),
    cohort(missing - ofReady, start, null),
  ].filter(({ count }) => count > 0)
  const all = [...pods, ...added].sort((a, b) => a.createdAt - b.createdAt)
  return { ...replicaSet, pods: all }
}

/** How many pods of a ReplicaSet are not ready although nobody knows since when they are there. */
export function unknownStarts({ have, ready, pods }: PlainReplicaSet): number {
  return Math.max(0, have - sum(pods, () => true) - Math.max(0, ready - readyOf(pods)))
}

function readyOf(pods: readonly PodCohort[]): number {
  return sum(pods, ({ readyAt }) => readyAt !== null)
}

function cohort(count: number, createdAt: number, readyAt: number | null): PodCohort {
  const ready = readyAt === null ? null : instant(readyAt)
  return { count, createdAt: instant(createdAt), readyAt: ready, heldUntil: null }
}

function sum(pods: readonly PodCohort[], isMeant: (cohort: PodCohort) => boolean): number {
  return pods.reduce((total, one) => total + (isMeant(one) ? one.count : 0), 0)
}

// What the kubelet waits with again and again, and the scheduler's word for no place.
const hopeless: ReadonlySet<string> = new Set([
  ...['CrashLoopBackOff', 'ImagePullBackOff', 'ErrImagePull', 'InvalidImageName'],
  ...[
    'ErrImageNeverPull',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
  ],
  'Unschedulable',
])

/** Why a pod cannot run, in Kubernetes' word; '' if nothing says so. */
export function whyStuck(pod: JsonObject): string {
  if (!isActive(pod)) return ''
  const status = recordIn(pod, 'status')
  const waiting = ['initContainerStatuses', 'containerStatuses'].flatMap((key) =>
    recordsIn(status, key).map((one) =>
      textIn(recordIn(recordIn(one, 'state'), 'waiting'), 'reason'),
    ),
  )
  const scheduled = recordsIn(status, 'conditions').find(
    (one) => textIn(one, 'type') === 'PodScheduled' && textIn(one, 'status') === 'False',
  )
  return [...waiting, textIn(scheduled, 'reason')].find((reason) => hopeless.has(reason)) ?? ''
}

/** The image of a pod's first container. */
export function imageOf(pod: JsonObject): string {
  return textIn(recordsIn(recordIn(pod, 'spec'), 'containers')[0], 'image')
}
