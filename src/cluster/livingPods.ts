import type { Count } from '../units/amounts.ts'
import { type Duration, earliest, type Instant } from '../units/time.ts'
import type { PodCohort } from './objects.ts'
import { capAt, containerAt, nextCapAt, type PodLife } from './podLife.ts'

/** How pods of an image start, whatever befalls them later. */
interface Start {
  readonly startup: Duration
  /** At most so many of a ReplicaSet are ever ready; null: all. */
  readonly readyCap: Count | null
}

/** When a pod of such a life turns, is let go, or another limit holds. */
export function nextTurnAt(
  pods: readonly PodCohort[],
  life: PodLife,
  startup: Duration,
  at: Instant,
): Instant | null {
  let next = nextCapAt(life, at)
  for (const pod of pods) {
    const { heldUntil } = pod
    next = earliest(next, containerAt(life, startup, pod, at).until)
    if (heldUntil !== null && heldUntil > at) next = earliest(next, heldUntil)
  }
  return next
}

/**
 * Pods that come and go by themselves, as they are at an instant. Those that are ready keep their
 * places before others get one, and the oldest before the younger. The very list comes back where
 * nothing changed.
 */
export function livingPods(
  pods: readonly PodCohort[],
  life: PodLife,
  { startup, readyCap }: Start,
  at: Instant,
): readonly PodCohort[] {
  const all = Number.POSITIVE_INFINITY
  let free = Math.min(readyCap ?? all, capAt(life, at) ?? all)
  const isUp = pods.map(
    (pod) =>
      (pod.heldUntil === null || pod.heldUntil <= at) && containerAt(life, startup, pod, at).up,
  )
  const places = pods.map(() => 0)
  for (const ready of [true, false]) {
    pods.forEach(({ readyAt, count }, index) => {
      if (!isUp[index] || (readyAt !== null) !== ready) return
      places[index] = Math.min(free, count)
      free -= places[index]
    })
  }
  const isSame = pods.every(({ count, readyAt }, index) =>
    readyAt === null ? places[index] === 0 : places[index] === count,
  )
  return isSame ? pods : joined(pods.flatMap((one, index) => placed(one, places[index] ?? 0, at)))
}

function placed(cohort: PodCohort, ready: Count, at: Instant): readonly PodCohort[] {
  const { count, createdAt, readyAt, heldUntil } = cohort
  const up = { count: ready, createdAt, readyAt: readyAt ?? at, heldUntil: null }
  const held = readyAt === null ? heldUntil : null
  const down = { count: count - ready, createdAt, readyAt: null, heldUntil: held }
  return [up, down].filter((one) => one.count > 0)
}

// They part and meet again as long as they live.
function joined(pods: readonly PodCohort[]): readonly PodCohort[] {
  const list: PodCohort[] = []
  for (const one of pods) {
    const same = list.findIndex(
      ({ createdAt, readyAt, heldUntil }) =>
        createdAt === one.createdAt && readyAt === one.readyAt && heldUntil === one.heldUntil,
    )
    const before = list[same]
    if (before === undefined) list.push(one)
    else list[same] = { ...before, count: before.count + one.count }
  }
  return list
}
