import type { RolloutState } from '../../rollout/state.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { shareOfUsers } from '../../timeline/users.ts'
import { type Duration, duration, type Instant } from '../../units/time.ts'
import { type WorldSince, worldsSince } from './pods.ts'

/** Since when a condition holds to the end; null if it does not hold at the end. */
export function heldSince(
  timeline: Timeline,
  from: Instant,
  holds: (world: WorldSince['world']) => boolean,
): Instant | null {
  let found: Instant | null = null
  for (const { at, world } of worldsSince(timeline, from)) {
    if (!holds(world)) found = null
    else found ??= at
  }
  return found
}

/** The first instant at which a condition holds; null if it never does. */
export function firstHeld(
  timeline: Timeline,
  from: Instant,
  holds: (world: WorldSince['world']) => boolean,
): Instant | null {
  for (const { at, world } of worldsSince(timeline, from)) if (holds(world)) return at
  return null
}

/** The Rollout is done with its last template: that one is the stable one, and nothing is open. */
export function isDone(rollout: RolloutState | null): boolean {
  if (rollout === null || rollout.status.phase !== 'Healthy') return false
  const { stableRS, currentPodHash } = rollout.status
  return stableRS !== '' && stableRS === currentPodHash && rollout.spec.template.hash === stableRS
}

/** How long users met these ReplicaSets until an instant, weighed by the part of their requests. */
export function exposedTime(
  timeline: Timeline,
  from: Instant,
  isMeant: (hash: string) => boolean,
  until: Instant = timeline.end.at,
): Duration {
  let sum = 0
  let last: WorldSince | null = null
  const add = (to: Instant): void => {
    if (last !== null && to > last.at) sum += (to - last.at) * shareOfUsers(last.world, isMeant)
  }
  for (const one of worldsSince(timeline, from)) {
    if (one.at >= until) break
    add(one.at)
    last = one
  }
  add(until)
  return duration(Math.round(sum))
}

/** Answers of users and of measurements since an instant, by the image that gave them. */
export interface AnsweredByImage {
  /** The image. */
  readonly image: string
  /** Requests that its pods answered. */
  readonly requests: number
  /** Of these, those with a status of 500 or more. */
  readonly failed: number
}

/** What became of requests from an instant to the end. */
export interface AnswersSince {
  /** In order of appearance. */
  readonly byImage: readonly AnsweredByImage[]
  /** By the ReplicaSets that are meant. */
  readonly meant: number
  readonly refused: number
}

/** Reads what was answered from an instant to the end. */
export function answeredSince(
  timeline: Timeline,
  from: Instant,
  isMeant: (hash: string) => boolean = () => true,
): AnswersSince {
  const images = imagesByHash(timeline)
  let meant = 0
  const before = [...timeline.moments].findLast(({ at }) => at <= from)?.world.traffic ?? null
  const last = timeline.moments.at(-1)?.world.traffic ?? null
  if (last === null) return { byImage: [], meant, refused: 0 }
  const byImage = new Map<string, { requests: number; failed: number }>()
  for (const { hash, requests, errors } of last.served) {
    const earlier = before?.served.find((one) => one.hash === hash)
    const image = images.get(hash) ?? ''
    if (isMeant(hash)) meant += requests - (earlier?.requests ?? 0)
    const sum = byImage.get(image) ?? { requests: 0, failed: 0 }
    sum.requests += requests - (earlier?.requests ?? 0)
    sum.failed += errors - (earlier?.errors ?? 0)
    byImage.set(image, sum)
  }
  return {
    byImage: [...byImage].map(([image, sum]) => ({ image, ...sum })),
    meant,
    refused: last.refused - (before?.refused ?? 0),
  }
}

/** The image of every pod template hash that ever was there. */
export function imagesByHash({ moments }: Timeline): ReadonlyMap<string, string> {
  const images = new Map<string, string>()
  for (const { world } of moments) {
    const { rollout, experiments } = world
    const released = rollout === null ? [] : [...rollout.replicaSets, ...rollout.orphans]
    for (const { template } of [...released, ...experiments.flatMap((one) => one.replicaSets)]) {
      images.set(template.hash, template.image)
    }
  }
  return images
}
