import { assignEach } from '../routers/traffic.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type Instant, instant } from '../units/time.ts'
import { replicaSetOf, requestsBetween } from './traffic.ts'

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
 */
export function requestsOf(timeline: Timeline): readonly UserRequest[] {
  const requests: UserRequest[] = []
  timeline.moments.forEach(({ at, world }, index) => {
    const until = timeline.moments[index + 1]?.at ?? timeline.end.at
    const { traffic, rollout } = world
    if (traffic === null || rollout === null) return
    const count = requestsBetween(traffic, at, until)
    for (const [offset, assignment] of assignEach(traffic.state, count).assignments.entries()) {
      const hash = assignment?.replicaSet ?? null
      const replicaSet = hash === null ? null : replicaSetOf(rollout, hash)
      requests.push({
        at: instant(((traffic.sent + offset) * 1000) / traffic.requestsPerSecond),
        image: replicaSet?.template.image ?? null,
        hash,
      })
    }
  })
  return requests
}
