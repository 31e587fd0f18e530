import { assignTraffic, type Destination } from '../../routers/traffic.ts'
import { answeringImage } from '../../simulation/traffic/podGroups.ts'
import { countsByGroup, requestsBetween } from '../../simulation/traffic/shares.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { Traffic } from '../../timeline/traffic.ts'
import { waysOfUsers } from '../../timeline/users.ts'
import type { World } from '../../timeline/world.ts'
import { between, type Instant } from '../../units/time.ts'

/** A span in which nothing changed, and who answered users' requests in it. */
export interface Segment {
  readonly from: Instant
  readonly to: Instant
  /** `status.currentStepIndex`; null: no step is current. */
  readonly step: number | null
  /** By image; who got none is not in it. */
  readonly answered: ReadonlyMap<string, number>
  readonly refused: number
  /** The part of the requests that each image is to get, by weights and ready pods. */
  readonly shares: ReadonlyMap<string, number>
}

/** What users' requests between two instants met, segment by segment. */
export function segmentsOf(
  moments: readonly Moment[],
  from: Instant,
  to: Instant,
): readonly Segment[] {
  return moments.flatMap(({ at, world }, index) => {
    const { traffic, rollout } = world
    const begins = at > from ? at : from
    const next = moments[index + 1]?.at ?? to
    const ends = next < to ? next : to
    if (traffic === null || between(begins, ends) <= 0) return []
    const step = currentStepOf(rollout)
    // A window may begin in the middle of a segment, which is counted from its beginning.
    const before = answeredBy(world, traffic, requestsBetween(traffic, at, begins))
    const all = answeredBy(world, traffic, requestsBetween(traffic, at, ends))
    const answered = new Map<string, number>()
    for (const [image, count] of all.answered) {
      const fresh = count - (before.answered.get(image) ?? 0)
      if (fresh > 0) answered.set(image, fresh)
    }
    const refused = all.refused - before.refused
    return [{ from: begins, to: ends, step, answered, refused, shares: sharesOf(world) }]
  })
}

function currentStepOf(rollout: World['rollout']): number | null {
  const strategy = rollout?.spec.strategy
  const step = rollout?.status.currentStepIndex ?? null
  // Behind the last one all are done.
  if (strategy?.kind !== 'canary' || step === null) return null
  return step < strategy.steps.length ? step : null
}

interface Answered {
  readonly answered: ReadonlyMap<string, number>
  readonly refused: number
}

function answeredBy(world: World, traffic: Traffic, requests: number): Answered {
  const answered = new Map<string, number>()
  if (requests === 0) return { answered, refused: 0 }
  const parts = countsByGroup(traffic.groups, traffic.sent, requests)
  let refused = 0
  traffic.groups.forEach(({ state }, group) => {
    const assigned = assignTraffic(state, parts[group] ?? 0)
    refused += assigned.refused
    assigned.requests.forEach((counts, destination) => {
      counts.forEach((count, cohort) => {
        const hash = state.destinations[destination]?.cohorts[cohort]?.replicaSet ?? ''
        if (count > 0) add(answered, answeringImage(world, hash), count)
      })
    })
  })
  return { answered, refused }
}

function sharesOf(world: World): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const way of waysOfUsers(world)) {
    const pods = readyBehind(way)
    for (const { replicaSet, ready } of way.cohorts) {
      if (pods > 0) add(shares, answeringImage(world, replicaSet), (way.weight * ready) / pods)
    }
  }
  return shares
}

/** Ready pods behind a Service. */
export function readyBehind({ cohorts }: Destination): number {
  return cohorts.reduce((sum, { ready }) => sum + ready, 0)
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
