import type { Skipped } from '../units/skipped.ts'

/** One server, pod or group behind a router, in the order in which it is configured. */
export interface Backend {
  /** What tells it from the others: a pod, a Service. */
  readonly name: string
  /** The weight as configured; what 0 means is the router's own affair. */
  readonly weight: number
  /** Known to be unhealthy, or in maintenance: gets no request, but keeps its place. */
  readonly down: boolean
  /** nginx and HAProxy: answers only while no other server can. */
  readonly backup: boolean
  /** Traefik: terminating, so that it gets no new request. */
  readonly fenced: boolean
}

/**
 * A healthy backend.
 *
 * @example
 * ```ts
 * backend('canary', 10).weight // => 10
 * ```
 */
export function backend(name: string, weight: number): Backend {
  return { name, weight, down: false, backup: false, fenced: false }
}

/** What every router's state has; all of it is plain data that survives JSON. */
export interface RouterBase {
  readonly kind: string
  readonly backends: readonly Backend[]
}

/** What a member of the family is: how it begins, how it takes changes and how it picks. */
export interface Router<State extends RouterBase> {
  /** A fresh process. `seed` decides what the router itself leaves to chance, such as its start. */
  readonly start: (backends: readonly Backend[], seed: number) => State
  /** A new configuration was loaded, even if it says the same as the one before. */
  readonly reconfigure: (state: State, backends: readonly Backend[]) => State
  /** The same process learnt of other health, weights or endpoints. */
  readonly update: (state: State, backends: readonly Backend[]) => State
  readonly walk: (state: State) => Walk<State>
  /**
   * After how many picks the state may be the same again, which whoever counts many requests then
   * finds out by comparing; 0: it never is, or it is not known.
   */
  readonly cycleOf: (state: State) => number
  /**
   * What serving so many requests costs, all that is laid out for them included; never too low. If
   * absent that of its turns until they come round.
   */
  readonly costOf?: (state: State, requests: number) => number
  /** Every backend gets its weight's exact part of a full cycle; or why it does not. */
  readonly weighs: true | Skipped
  /** The states of two equal backends come round, and `cycleOf` says when; or why they do not. */
  readonly cycles: true | Skipped
}

/**
 * Many picks in a row without a state in between: the walk owns a copy of the state it began at.
 */
export interface Walk<State> {
  /** The index of the backend that answers the next request; -1 if none can. */
  readonly next: () => number
  /** Where the walk stands. */
  readonly state: () => State
}
