import type { Count } from '../units/amounts.ts'
import { after, type Duration, earliest, type Instant, seconds } from '../units/time.ts'
import { livingPods, nextTurnAt } from './livingPods.ts'
import type { PodCohort, ReplicaSet } from './objects.ts'
import { imageModelOf, type PodModel, podLifeOf } from './podModel.ts'

// Pods are kept in cohorts, the oldest first: what 100,000 pods cost is what their cohorts cost.

export interface PodCounts {
  readonly have: Count
  readonly ready: Count
  readonly available: Count
}

/**
 * The pods as they are at an instant: first created and deleted as `spec.replicas` asks, as far as
 * there is room for more, then those ready that have started. The very list comes back where
 * nothing changed.
 */
export function podsAt(
  want: Count,
  image: string,
  before: readonly PodCohort[],
  model: PodModel,
  at: Instant,
  room: Count = Number.POSITIVE_INFINITY,
): readonly PodCohort[] {
  const have = countOf(before)
  const count = Math.min(want - have, room)
  let pods = before
  if (count > 0) pods = [...pods, { count, createdAt: at, readyAt: null, heldUntil: null }]
  else if (have > Math.max(0, want)) pods = without(pods, have - want)
  const life = podLifeOf(model, image)
  if (life === null) return started(pods, image, model, at)
  const { startup, readyCap } = imageModelOf(model, image)
  return livingPods(pods, life, { startup: startup ?? model.startup, readyCap }, at)
}

export function countsOf(
  pods: readonly PodCohort[],
  minReadySeconds: number,
  at: Instant,
): PodCounts {
  const settle = seconds(minReadySeconds)
  let have = 0
  let ready = 0
  let available = 0
  for (let index = 0; index < pods.length; index++) {
    const { count, readyAt } = pods[index] as PodCohort
    have += count
    if (readyAt === null) continue
    ready += count
    if (readyAt + settle <= at) available += count
  }
  return { have, ready, available }
}

/** The next instant at which a pod becomes ready or available by itself; null: none will. */
export function nextPodAt(
  image: string,
  minReadySeconds: number,
  pods: readonly PodCohort[],
  model: PodModel,
  at: Instant,
): Instant | null {
  const settle = seconds(minReadySeconds)
  const life = podLifeOf(model, image)
  let next =
    life === null
      ? null
      : nextTurnAt(pods, life, imageModelOf(model, image).startup ?? model.startup, at)
  let starting = false
  for (let index = 0; index < pods.length; index++) {
    const { readyAt } = pods[index] as PodCohort
    if (readyAt === null) starting = true
    else if (readyAt + settle > at) next = earliest(next, after(readyAt, settle))
  }
  if (!starting || life !== null) return next
  const { startup, readyCap } = imageModelOf(model, image)
  if (readyCap !== null && readyOf(pods) >= readyCap) return next
  for (const cohort of pods) {
    if (cohort.readyAt !== null) continue
    const startedAt = readyFrom(cohort, startup ?? model.startup)
    if (startedAt > at) next = earliest(next, startedAt)
  }
  return next
}

/** So many of the pods that were created at an instant are gone. */
export function withoutSome(
  pods: readonly PodCohort[],
  createdAt: Instant,
  count: Count,
): readonly PodCohort[] {
  let left = count
  const list: PodCohort[] = []
  for (const cohort of pods) {
    const taken = cohort.createdAt === createdAt ? Math.min(left, cohort.count) : 0
    left -= taken
    if (taken === 0) list.push(cohort)
    else if (taken < cohort.count) {
      const { readyAt, heldUntil } = cohort
      list.push({ count: cohort.count - taken, createdAt, readyAt, heldUntil })
    }
  }
  return left === count ? pods : list
}

// Those that are not ready go first, then the ready ones; the youngest before the older.
function without(pods: readonly PodCohort[], surplus: Count): readonly PodCohort[] {
  const list = pods.slice()
  let left = surplus
  for (const ready of [false, true]) {
    for (let index = list.length - 1; index >= 0 && left > 0; index--) {
      const cohort = list[index]
      if (cohort === undefined || (cohort.readyAt !== null) !== ready) continue
      const taken = Math.min(left, cohort.count)
      left -= taken
      const { createdAt, readyAt, heldUntil } = cohort
      list[index] = { count: cohort.count - taken, createdAt, readyAt, heldUntil }
    }
  }
  return list.filter((cohort) => cohort.count > 0)
}

function started(
  pods: readonly PodCohort[],
  image: string,
  model: PodModel,
  at: Instant,
): readonly PodCohort[] {
  if (!areStarting(pods)) return pods
  const imageModel = imageModelOf(model, image)
  const startup = imageModel.startup ?? model.startup
  const { readyCap } = imageModel
  let free = readyCap === null ? Number.POSITIVE_INFINITY : readyCap - readyOf(pods)
  let list: PodCohort[] | null = null
  for (let index = 0; index < pods.length; index++) {
    const cohort = pods[index] as PodCohort
    const { count, createdAt, heldUntil } = cohort
    if (cohort.readyAt !== null || readyFrom(cohort, startup) > at || free <= 0) {
      list?.push(cohort)
      continue
    }
    list ??= pods.slice(0, index)
    const taken = Math.min(free, count)
    free -= taken
    list.push({ count: taken, createdAt, readyAt: at, heldUntil: null })
    if (taken < count) list.push({ count: count - taken, createdAt, readyAt: null, heldUntil })
  }
  return list ?? pods
}

function readyFrom({ createdAt, heldUntil }: PodCohort, startup: Duration): Instant {
  const startedAt = after(createdAt, startup)
  return heldUntil !== null && heldUntil > startedAt ? heldUntil : startedAt
}

// Most pods of most instants have started, and then nobody need know how long that takes.
function areStarting(pods: readonly PodCohort[]): boolean {
  for (let index = 0; index < pods.length; index++) if (pods[index]?.readyAt === null) return true
  return false
}

function readyOf(pods: readonly PodCohort[]): Count {
  let ready = 0
  for (const { count, readyAt } of pods) if (readyAt !== null) ready += count
  return ready
}

/** All pods, whatever their condition. */
export function countOf(pods: readonly PodCohort[]): Count {
  let count = 0
  for (let index = 0; index < pods.length; index++) count += pods[index]?.count ?? 0
  return count
}

type PodOwner = Pick<
  ReplicaSet,
  'template' | 'minReadySeconds' | 'want' | 'have' | 'ready' | 'available' | 'pods'
>

/** A ReplicaSet's pods as they are at an instant, with its counts; null if nothing moved. */
export function podCountsAt(
  one: PodOwner,
  model: PodModel,
  at: Instant,
  room: Count = Number.POSITIVE_INFINITY,
): (PodCounts & Pick<ReplicaSet, 'pods'>) | null {
  if (isSettled(one, model, at)) return null
  const pods = podsAt(one.want, one.template.image, one.pods, model, at, room)
  const { have, ready, available } = countsOf(pods, one.minReadySeconds, at)
  const same =
    pods === one.pods && have === one.have && ready === one.ready && available === one.available
  return same ? null : { pods, have, ready, available }
}

/** All pods that are wanted are there and available, and stay so by themselves. */
export function isSettled(
  one: Counted & Pick<PodOwner, 'template'>,
  model: PodModel,
  at: Instant,
): boolean {
  return podLifeOf(model, one.template.image) === null && isComplete(one, at)
}

/**
 * All pods that are wanted are there and available: nothing happens to them by itself. They may be
 * counted so, and not be any more, because `minReadySeconds` was raised.
 */
export function isComplete(one: Counted, at: Instant): boolean {
  const { want, have, available, pods, minReadySeconds } = one
  if (have !== want || available !== want || countOf(pods) !== want) return false
  return minReadySeconds === 0 || countsOf(pods, minReadySeconds, at).available === want
}

type Counted = Pick<PodOwner, 'want' | 'have' | 'available' | 'pods' | 'minReadySeconds'>
