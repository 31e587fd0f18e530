import { InvalidInputError } from '../document/invalidInputError.ts'
import { assignEach } from '../routers/traffic.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Traffic } from '../timeline/traffic.ts'
import type { World } from '../timeline/world.ts'
import { errorIn } from '../units/diagnostic.ts'
import { limits } from '../units/limits.ts'
import { type Instant, instant, start } from '../units/time.ts'
import { answeringImage } from './traffic/podGroups.ts'
import { countsByGroup, requestsBetween, senderOf } from './traffic/shares.ts'

/** One request of a user, and who answered. */
export interface UserRequest {
  readonly at: Instant
  /** Image of the pod that answered; null: no pod was there. */
  readonly image: string | null
  /** Pod template hash of its ReplicaSet; null likewise. */
  readonly hash: string | null
}

/**
 * Every request of the users, one by one, as the Services answered them; [] without any. While a
 * scenario runs they are counted in closed form; this names them when somebody wants to see them.
 * Throws an `InvalidInputError` for more than `limits.requests`.
 */
export function requestsOf(timeline: Timeline): readonly UserRequest[] {
  const { moments, end } = timeline
  const first = moments[0]
  const traffic = first?.world.traffic ?? null
  if (first === undefined || traffic === null) return []
  const all = requestsBetween(traffic, start, end.at)
  if (all > limits.requests.most) {
    const hint = 'Ask a shorter run, or for sums: world.traffic.'
    const message = `${all} requests are too many to be told one by one`
    throw new InvalidInputError([errorIn('timeline', limits.requests.code, message, hint)])
  }
  // Nobody is there before anything has happened.
  const early = requestsBetween(traffic, start, first.at)
  const requests = Array.from({ length: early }, (_, offset) => request(traffic, offset, null, ''))
  moments.forEach(({ at, world }, index) => {
    if (world.traffic !== null) {
      addRequests(world, world.traffic, at, moments[index + 1]?.at ?? end.at, requests)
    }
  })
  return requests
}

function addRequests(
  world: World,
  traffic: Traffic,
  from: Instant,
  to: Instant,
  requests: UserRequest[],
): void {
  const count = requestsBetween(traffic, from, to)
  const { groups, sent } = traffic
  const parts = countsByGroup(groups, sent, count)
  const assigned = groups.map(
    ({ state }, index) => assignEach(state, parts[index] ?? 0).assignments,
  )
  const next = groups.map(() => 0)
  const images = new Map<string, string>()
  for (let offset = 0; offset < count; offset++) {
    const group = senderOf(groups, sent + offset)
    const place = next[group] ?? 0
    next[group] = place + 1
    const hash = assigned[group]?.[place]?.replicaSet ?? null
    if (hash !== null && !images.has(hash)) images.set(hash, answeringImage(world, hash))
    requests.push(request(traffic, sent + offset, hash, images.get(hash ?? '') ?? ''))
  }
}

function request(
  { requestsPerSecond }: Traffic,
  number: number,
  hash: string | null,
  image: string,
): UserRequest {
  const at = instant((number * 1000) / requestsPerSecond)
  return { at, image: hash === null ? null : image, hash }
}
