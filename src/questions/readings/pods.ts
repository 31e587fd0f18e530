import { everyReplicaSet } from '../../timeline/everyReplicaSet.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** How many pods there were at an instant. */
export interface PodsAt {
  /** How many. */
  readonly pods: Count
  readonly at: Instant
}

/**
 * The fewest and the most pods of a stretch of time; each at the first instant that had so many.
 */
export interface PodRange {
  /** Available ones of all of the Rollout's ReplicaSets. */
  readonly lowestAvailable: PodsAt
  /** Available ones of whichever ReplicaSet was the stable one then. */
  readonly lowestAvailableOfStable: PodsAt
  /** All that exist, those of Experiments included. */
  readonly peak: PodsAt
}

/** Reads a timeline from an instant on; null where no Rollout is there then, or later. */
export function podRange(timeline: Timeline, from: Instant): PodRange | null {
  let range: PodRange | null = null
  for (const { at, world } of worldsSince(timeline, from)) {
    if (world.rollout === null) continue
    const available: PodsAt = { pods: availablePods(world), at }
    const ofStable: PodsAt = { pods: availableOf(world, world.rollout.status.stableRS), at }
    const peak: PodsAt = { pods: allPods(world), at }
    range ??= { lowestAvailable: available, lowestAvailableOfStable: ofStable, peak }
    range = {
      lowestAvailable: fewer(range.lowestAvailable, available),
      lowestAvailableOfStable: fewer(range.lowestAvailableOfStable, ofStable),
      peak: peak.pods > range.peak.pods ? peak : range.peak,
    }
  }
  return range
}

export function availablePods({ rollout }: World): Count {
  return rollout?.replicaSets.reduce((sum, one) => sum + one.available, 0) ?? 0
}

export function allPods(world: World): Count {
  const released = world.rollout?.orphans ?? []
  return [...everyReplicaSet(world), ...released].reduce((sum, { have }) => sum + have, 0)
}

export function availableOf({ rollout }: World, hash: string): Count {
  return rollout?.replicaSets.find((one) => one.hash === hash)?.available ?? 0
}

/** A world, from an instant on until the next one. */
export interface WorldSince {
  readonly at: Instant
  readonly world: World
}

/** The world as it stood at an instant, then every later one. */
export function* worldsSince({ moments }: Timeline, from: Instant): Iterable<WorldSince> {
  const first = moments.findLast(({ at }) => at <= from)
  if (first !== undefined) yield { at: from, world: first.world }
  for (const { at, world } of moments) if (at > from) yield { at, world }
}

export function worldAt({ moments }: Timeline, at: Instant): World | null {
  return moments.findLast((moment) => moment.at <= at)?.world ?? null
}

function fewer(one: PodsAt, other: PodsAt): PodsAt {
  return other.pods < one.pods ? other : one
}
