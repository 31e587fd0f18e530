import type { ReplicaSet } from '../cluster/objects.ts'
import { destinationsOf } from '../rollout/destinations.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { RouterKind } from '../routers/process.ts'
import { routerOf } from '../routers/routerOf.ts'
import {
  assignOne,
  assignTraffic,
  type Cohort,
  type Destination,
  redirectTraffic,
  startTraffic,
  type TrafficState,
} from '../routers/traffic.ts'
import type { Served, Traffic, World } from '../timeline/world.ts'
import type { Instant } from '../units/time.ts'

/**
 * Everything that a pod may be asked through; a Rollout without routing has one Service in front of
 * all pods.
 */
const ALL_PODS = 'all pods'

export interface TrafficPlan {
  readonly requestsPerSecond: number
  readonly router: RouterKind
  readonly seed: number
  /** Images that answer with an HTTP status of 500 or above. */
  readonly failing: ReadonlySet<string>
}

export function beginTraffic(plan: TrafficPlan): Traffic {
  const state = startTraffic({
    router: plan.router,
    pods: 'roundRobin',
    destinations: [{ service: ALL_PODS, weight: 100, cohorts: [] }],
    seed: plan.seed,
  })
  return { state, requestsPerSecond: plan.requestsPerSecond, sent: 0, served: [], refused: 0 }
}

/** The router for a plan's traffic provider, unless a scenario names one. */
export function routerKindOf(provider: string | undefined): RouterKind {
  return (provider === undefined ? null : routerOf(provider)) ?? 'roundRobin'
}

/** How many requests users send from one instant (inclusive) to another (exclusive). */
export function requestsBetween(
  { requestsPerSecond }: Pick<Traffic, 'requestsPerSecond'>,
  from: Instant,
  to: Instant,
): number {
  const before = (at: number): number => Math.ceil((Math.max(0, at) * requestsPerSecond) / 1000)
  return before(to) - before(from)
}

/** Users' requests of a segment in which nothing changed, in closed form. */
export function sendMany(
  plan: TrafficPlan,
  traffic: Traffic,
  rollout: RolloutState,
  requests: number,
): Traffic {
  if (requests === 0) return traffic
  const assigned = assignTraffic(traffic.state, requests)
  let served = traffic.served
  assigned.requests.forEach((counts, destination) => {
    counts.forEach((count, cohort) => {
      const hash = traffic.state.destinations[destination]?.cohorts[cohort]?.replicaSet
      if (hash === undefined || count === 0) return
      served = withServed(served, hash, count, isError(plan, rollout, hash) ? count : 0)
    })
  })
  return {
    state: assigned.state,
    requestsPerSecond: traffic.requestsPerSecond,
    sent: traffic.sent + requests,
    served,
    refused: traffic.refused + assigned.refused,
  }
}

/**
 * One request of somebody else (a measurement). Answers the hash of the ReplicaSet whose pod took
 * it.
 */
export function sendOne(
  plan: TrafficPlan,
  traffic: Traffic,
  rollout: RolloutState,
): { readonly traffic: Traffic; readonly hash: string | null } {
  const { state, assignment } = assignOne(traffic.state)
  const hash = assignment === null ? null : assignment.replicaSet
  const error = hash !== null && isError(plan, rollout, hash) ? 1 : 0
  return {
    traffic: {
      state,
      requestsPerSecond: traffic.requestsPerSecond,
      sent: traffic.sent,
      served: hash === null ? traffic.served : withServed(traffic.served, hash, 1, error),
      refused: traffic.refused + (hash === null ? 1 : 0),
    },
    hash,
  }
}

/** The traffic after pods, Services or weights changed; the very object if none did. */
export function redirected(
  traffic: Traffic,
  rollout: RolloutState,
  experiments: World['experiments'],
): Traffic {
  const destinations = destinationsNow(rollout, experiments)
  if (sameDestinations(traffic.state, destinations)) return traffic
  const { requestsPerSecond, sent, served, refused } = traffic
  const state = redirectTraffic(traffic.state, destinations)
  return { state, requestsPerSecond, sent, served, refused }
}

function destinationsNow(
  rollout: RolloutState,
  experiments: World['experiments'],
): readonly Destination[] {
  const named = destinationsOf(rollout)
  if (named.length === 0) {
    return [{ service: ALL_PODS, weight: 100, cohorts: cohortsOf(rollout.replicaSets) }]
  }
  return named.map(({ service, weight }) => {
    const maker = experiments.find((one) => one.services.some(({ name }) => name === service))
    const made = maker?.services.find(({ name }) => name === service)
    if (maker !== undefined && made !== undefined) {
      const ready = maker.replicaSets
        .filter((one) => one.template.hash === made.hash)
        .reduce((sum, one) => sum + one.ready, 0)
      return { service, weight, cohorts: [{ replicaSet: made.hash, ready }] }
    }
    const hash = rollout.services.find((one) => one.name === service)?.hash ?? ''
    const behind =
      hash === '' ? rollout.replicaSets : rollout.replicaSets.filter((one) => one.hash === hash)
    return { service, weight, cohorts: cohortsOf(behind) }
  })
}

function cohortsOf(replicaSets: readonly ReplicaSet[]): readonly Cohort[] {
  const cohorts: Cohort[] = []
  for (let index = 0; index < replicaSets.length; index++) {
    const { hash, ready } = replicaSets[index] as ReplicaSet
    if (ready > 0) cohorts.push({ replicaSet: hash, ready })
  }
  return cohorts
}

function sameDestinations(state: TrafficState, next: readonly Destination[]): boolean {
  return (
    state.destinations.length === next.length &&
    state.destinations.every((one, index) => {
      const other = next[index]
      return (
        other !== undefined &&
        one.service === other.service &&
        one.weight === other.weight &&
        one.cohorts.length === other.cohorts.length &&
        one.cohorts.every(
          (cohort, at) =>
            cohort.replicaSet === other.cohorts[at]?.replicaSet &&
            cohort.ready === other.cohorts[at]?.ready,
        )
      )
    })
  )
}

function withServed(
  served: readonly Served[],
  hash: string,
  requests: number,
  errors: number,
): readonly Served[] {
  const list = served.slice()
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as Served
    if (one.hash !== hash) continue
    list[index] = { hash, requests: one.requests + requests, errors: one.errors + errors }
    return list
  }
  list.push({ hash, requests, errors })
  return list
}

/** The ReplicaSet of a pod template hash; null if there is none. */
export function replicaSetOf(rollout: RolloutState, hash: string): ReplicaSet | null {
  const { replicaSets } = rollout
  for (let index = 0; index < replicaSets.length; index++) {
    const one = replicaSets[index] as ReplicaSet
    if (one.hash === hash) return one
  }
  return null
}

function isError(plan: TrafficPlan, rollout: RolloutState, hash: string): boolean {
  const { failing } = plan
  return failing.size > 0 && failing.has(replicaSetOf(rollout, hash)?.template.image ?? '')
}

/** Users' requests since the last instant are answered by the world as it was then. */
export function trafficUntil(plan: TrafficPlan | null, before: World, at: Instant): Traffic | null {
  if (plan === null) return null
  const traffic = before.traffic ?? beginTraffic(plan)
  const { rollout } = before
  if (rollout === null || plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, rollout, requestsBetween(plan, before.at, at))
}
