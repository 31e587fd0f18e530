import type { PodCohort } from '../rollout/state.ts'
import type { Count } from '../units/amounts.ts'
import { after, type Duration, earliest, type Instant, seconds } from '../units/time.ts'
import { imageModelOf, type PodModel } from './podModel.ts'

// Pods are kept in cohorts, the oldest first: what 100,000 pods cost is what their cohorts cost.

export interface PodCounts {
  readonly have: Count
  readonly ready: Count
  readonly available: Count
}

/**
 * The pods as they are at an instant: first created and deleted as `spec.replicas` asks, then those
 * ready that have started. The very list comes back where nothing changed.
 */
export function podsAt(
  want: Count,
  image: string,
  before: readonly PodCohort[],
  model: PodModel,
  at: Instant,
): readonly PodCohort[] {
  const have = countOf(before)
  let pods = before
  if (have < want) {
    pods = [...pods, { count: want - have, createdAt: at, readyAt: null }]
  } else if (have > Math.max(0, want)) pods = without(pods, have - want)
  return started(pods, image, model, at)
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
  for (const { count, readyAt } of pods) {
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
  const { readyCap } = imageModelOf(model, image)
  const startup = startupOf(image, model)
  const free = readyCap === null || readyOf(pods) < readyCap
  let next: Instant | null = null
  for (const { createdAt, readyAt } of pods) {
    if (readyAt !== null) {
      const availableAt = after(readyAt, settle)
      if (availableAt > at) next = earliest(next, availableAt)
    } else if (free) {
      const startedAt = after(createdAt, startup)
      if (startedAt > at) next = earliest(next, startedAt)
    }
  }
  return next
}

/** One pod of those created at an instant is gone. */
export function withoutOne(pods: readonly PodCohort[], createdAt: Instant): readonly PodCohort[] {
  const index = pods.findIndex((cohort) => cohort.createdAt === createdAt)
  const cohort = pods[index]
  if (cohort === undefined) return pods
  return cohort.count === 1
    ? pods.filter((one) => one !== cohort)
    : pods.with(index, { ...cohort, count: cohort.count - 1 })
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
      list[index] = { ...cohort, count: cohort.count - taken }
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
  const { readyCap } = imageModelOf(model, image)
  const startup = startupOf(image, model)
  let free = readyCap === null ? Number.POSITIVE_INFINITY : readyCap - readyOf(pods)
  if (free <= 0 || !pods.some((one) => isDue(one, startup, at))) return pods
  const list: PodCohort[] = []
  for (const cohort of pods) {
    if (!isDue(cohort, startup, at) || free <= 0) {
      list.push(cohort)
      continue
    }
    const count = Math.min(free, cohort.count)
    free -= count
    list.push({ count, createdAt: cohort.createdAt, readyAt: at })
    if (count < cohort.count) list.push({ ...cohort, count: cohort.count - count })
  }
  return list
}

function isDue(cohort: PodCohort, startup: Duration, at: Instant): boolean {
  return cohort.readyAt === null && cohort.createdAt + startup <= at
}

function startupOf(image: string, model: PodModel): Duration {
  return imageModelOf(model, image).startup ?? model.startup
}

function readyOf(pods: readonly PodCohort[]): Count {
  let ready = 0
  for (const { count, readyAt } of pods) if (readyAt !== null) ready += count
  return ready
}

function countOf(pods: readonly PodCohort[]): Count {
  let count = 0
  for (const cohort of pods) count += cohort.count
  return count
}
