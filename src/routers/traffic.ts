import { streamOf, uniformIntAt } from '../chance/uniform.ts'
import type { Count, Weight } from '../units/amounts.ts'
import {
  type RouterKind,
  type RouterState,
  reconfigureRouter,
  startRouter,
  updateRouter,
  walkRouter,
} from './process.ts'
import { podsIn, rotationAt, rotationCounts } from './rotation.ts'
import { type Backend, backend } from './router.ts'
import { serve } from './serve.ts'

/** The ready pods of one ReplicaSet behind a Service. */
export interface Cohort {
  readonly replicaSet: string
  readonly ready: Count
}

/**
 * A Service that gets a part of the traffic. A basic canary has one, with the cohorts of all
 * ReplicaSets behind it; a routed one has the stable Service first, then the canary's and those of
 * experiments.
 */
export interface Destination {
  readonly service: string
  readonly weight: Weight
  readonly cohorts: readonly Cohort[]
}

/** How a Service spreads requests over its pods: in turn, or by a draw for each. */
export type PodRouter = 'roundRobin' | 'kubeProxyIptables'

export interface TrafficState {
  readonly destinations: readonly Destination[]
  /** Which destination answers. */
  readonly split: RouterState
  readonly pods: PodRouter
  readonly seed: number
  /** Requests that each destination has taken so far. */
  readonly taken: readonly number[]
}

/** What became of the requests of a segment in which nothing changed. */
export interface Assigned {
  readonly state: TrafficState
  /** For each destination the requests of each of its cohorts. */
  readonly requests: readonly (readonly number[])[]
  /** Requests for a destination without ready pods (503). */
  readonly refused: number
}

/** One request's pod: the `pod`-th ready one of a ReplicaSet, from 0. */
export interface Assignment {
  readonly service: string
  readonly replicaSet: string
  readonly pod: number
}

/** Traffic that begins: `router` splits it between destinations, `pods` spreads it inside each. */
export function startTraffic(options: {
  readonly router: RouterKind
  readonly pods: PodRouter
  readonly destinations: readonly Destination[]
  readonly seed: number
}): TrafficState {
  const { router, pods, destinations, seed } = options
  const split = startRouter(router, backendsOf(router, destinations), seed)
  return { destinations, split, pods, seed, taken: destinations.map(() => 0) }
}

/**
 * Traffic after pods came or went, or weights were written. Written weights are a new configuration
 * for the router, which many begin anew; pods are an affair of the Service behind it.
 */
export function redirectTraffic(
  state: TrafficState,
  destinations: readonly Destination[],
): TrafficState {
  const { pods, seed } = state
  if (sameWeights(state.destinations, destinations)) {
    return {
      destinations,
      split: withPods(state.split, destinations),
      pods,
      seed,
      taken: state.taken,
    }
  }
  const split = reconfigureRouter(state.split, backendsOf(state.split.kind, destinations))
  const takenBy = ({ service }: Destination): number =>
    state.taken[state.destinations.findIndex((known) => known.service === service)] ?? 0
  return { destinations, split, pods, seed, taken: destinations.map(takenBy) }
}

function sameWeights(known: readonly Destination[], now: readonly Destination[]): boolean {
  if (known.length !== now.length) return false
  for (let index = 0; index < now.length; index++) {
    const one = known[index]
    const other = now[index]
    if (one?.service !== other?.service || one?.weight !== other?.weight) return false
  }
  return true
}

// Only ingress-nginx looks whether a Service has endpoints before it splits; elsewhere the share of
// a Service without any is refused.
const looksAtPods = (router: RouterKind): boolean => router === 'ingressNginx'

function withPods(split: RouterState, destinations: readonly Destination[]): RouterState {
  if (!looksAtPods(split.kind)) return split
  const backends = backendsOf(split.kind, destinations)
  const same = backends.every(({ down }, index) => down === split.backends[index]?.down)
  return same ? split : updateRouter(split, backends)
}

/**
 * How many of the next `requests` each ReplicaSet gets: exactly what {@link assignEach} names one
 * by one. Where nothing is drawn, the cost depends on neither the pods nor the requests.
 */
export function assignTraffic(state: TrafficState, requests: number): Assigned {
  const { destinations, taken } = state
  const alone = destinations.length === 1
  const split = alone ? null : serve(state.split, requests)
  const parts = split === null ? [requests] : split.counts
  const assigned = destinations.map((destination, index) =>
    countsWithin(state, index, destination.cohorts, parts[index] ?? 0),
  )
  const after = taken.map((count, index) => count + (parts[index] ?? 0))
  const answered = assigned.reduce((sum, counts) => sum + podsIn(counts), 0)
  return {
    state: traffic(state, split === null ? state.split : split.state, after),
    requests: assigned,
    refused: requests - answered,
  }
}

/** The pod of each of the next `requests`, in their order; null for one that is refused (503). */
export function assignEach(
  state: TrafficState,
  requests: number,
): { readonly state: TrafficState; readonly assignments: readonly (Assignment | null)[] } {
  const alone = state.destinations.length === 1
  const walk = walkRouter(state.split)
  const taken = [...state.taken]
  const assignments = Array.from({ length: requests }, () => {
    const index = alone ? 0 : walk.next()
    const destination = state.destinations[index]
    if (destination === undefined) return null
    const { cohort, pod } = podAt(state, index, destination.cohorts, taken[index] ?? 0)
    taken[index] = (taken[index] ?? 0) + 1
    const replicaSet = destination.cohorts[cohort]?.replicaSet
    return replicaSet === undefined ? null : { service: destination.service, replicaSet, pod }
  })
  return { state: traffic(state, alone ? state.split : walk.state(), taken), assignments }
}

/**
 * The pod of the next request: the same as {@link assignEach} for one, without walking where
 * nothing is split.
 */
export function assignOne(state: TrafficState): {
  readonly state: TrafficState
  readonly assignment: Assignment | null
} {
  const { destinations } = state
  const alone = destinations.length === 1 ? destinations[0] : undefined
  if (alone === undefined) {
    const { state: next, assignments } = assignEach(state, 1)
    return { state: next, assignment: assignments[0] ?? null }
  }
  const taken = state.taken[0] ?? 0
  const { cohort, pod } = podAt(state, 0, alone.cohorts, taken)
  const replicaSet = alone.cohorts[cohort]?.replicaSet
  const next = traffic(state, state.split, [taken + 1])
  if (replicaSet === undefined) return { state: next, assignment: null }
  return { state: next, assignment: { service: alone.service, replicaSet, pod } }
}

function backendsOf(router: RouterKind, destinations: readonly Destination[]): readonly Backend[] {
  return destinations.map(({ service, weight, cohorts }) => ({
    ...backend(service, weight),
    down: looksAtPods(router) && podsIn(sizesOf(cohorts)) === 0,
  }))
}

function countsWithin(
  state: TrafficState,
  index: number,
  cohorts: readonly Cohort[],
  requests: number,
): readonly number[] {
  const taken = state.taken[index] ?? 0
  const sizes = sizesOf(cohorts)
  if (state.pods === 'roundRobin') return rotationCounts(sizes, taken, requests)
  const pods = podsIn(sizes)
  if (sizes.includes(pods)) return sizes.map((size) => (size > 0 ? requests : 0))
  const counts = cohorts.map(() => 0)
  for (let request = taken; request < taken + requests; request++) {
    const { cohort } = drawAt(state, index, sizes, pods, request)
    if (cohort >= 0) counts[cohort] = (counts[cohort] ?? 0) + 1
  }
  return counts
}

function podAt(
  state: TrafficState,
  index: number,
  cohorts: readonly Cohort[],
  taken: number,
): { readonly cohort: number; readonly pod: number } {
  const sizes = sizesOf(cohorts)
  if (state.pods === 'roundRobin') return rotationAt(sizes, taken)
  return drawAt(state, index, sizes, podsIn(sizes), taken)
}

function drawAt(
  { seed }: TrafficState,
  index: number,
  sizes: readonly Count[],
  pods: Count,
  taken: number,
): { readonly cohort: number; readonly pod: number } {
  let pod = uniformIntAt(seed, POD_DRAW + index, taken, pods)
  for (let cohort = 0; cohort < sizes.length; cohort++) {
    const size = sizes[cohort] ?? 0
    if (pod < size) return { cohort, pod }
    pod -= size
  }
  return { cohort: -1, pod: -1 }
}

const POD_DRAW = streamOf('traffic/pod')

function sizesOf(cohorts: readonly Cohort[]): readonly Count[] {
  return cohorts.map(({ ready }) => ready)
}

function traffic(state: TrafficState, split: RouterState, taken: readonly number[]): TrafficState {
  const { destinations, pods, seed } = state
  return { destinations, split, pods, seed, taken }
}
