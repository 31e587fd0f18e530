import { costOfTurns } from './cost.ts'
import type { Backend, Router, Walk } from './router.ts'
import * as table from './routers.ts'

type Routers = typeof table

/** The load balancers by name. */
export type RouterKind = keyof Routers

type RouterStates = {
  readonly [K in RouterKind]: Routers[K] extends Router<infer State> ? State : never
}

export type RouterState = RouterStates[RouterKind]

const routers: { readonly [K in RouterKind]: Router<RouterStates[K]> } = { ...table }

/**
 * The load balancers by name.
 *
 * @example
 * ```ts
 * routerKinds.includes('nginx') // => true
 * ```
 */
export const routerKinds: readonly RouterKind[] = (Object.keys(routers) as RouterKind[]).sort()

/** A router of this kind as a fresh process; `seed` decides what it leaves to chance. */
export function startRouter(
  kind: RouterKind,
  backends: readonly Backend[],
  seed: number,
): RouterState {
  return routers[kind].start(backends, seed)
}

/** The router after a new configuration was loaded, be it the same as before. */
export function reconfigureRouter(state: RouterState, backends: readonly Backend[]): RouterState {
  return reconfigureAs(state.kind, state, backends)
}

function reconfigureAs<K extends RouterKind>(
  kind: K,
  state: RouterStates[K],
  backends: readonly Backend[],
): RouterState {
  return routers[kind].reconfigure(state, backends)
}

/** The running router after it learnt of other health, weights or endpoints. */
export function updateRouter(state: RouterState, backends: readonly Backend[]): RouterState {
  return updateAs(state.kind, state, backends)
}

function updateAs<K extends RouterKind>(
  kind: K,
  state: RouterStates[K],
  backends: readonly Backend[],
): RouterState {
  return routers[kind].update(state, backends)
}

/** Many picks from this state on, without a state in between. */
export function walkRouter(state: RouterState): Walk<RouterState> {
  return walkAs(state.kind, state)
}

function walkAs<K extends RouterKind>(kind: K, state: RouterStates[K]): Walk<RouterState> {
  return routers[kind].walk(state)
}

/** After how many picks the state may be the same again; 0: it never is, or it is not known. */
export function cycleOf(state: RouterState): number {
  return cycleAs(state.kind, state)
}

function cycleAs<K extends RouterKind>(kind: K, state: RouterStates[K]): number {
  return routers[kind].cycleOf(state)
}

/** What serving so many requests costs at most, counted in draws of chance. */
export function costOfServing(state: RouterState, requests: number): number {
  return costAs(state.kind, state, requests)
}

function costAs<K extends RouterKind>(kind: K, state: RouterStates[K], requests: number): number {
  const { cycleOf, costOf }: Router<RouterStates[K]> = routers[kind]
  return costOf?.(state, requests) ?? costOfTurns(cycleOf(state), requests)
}

/**
 * The names of the backends that answer the next requests, in order (null: none can, 503), and the
 * state then.
 */
export function pickMany(
  state: RouterState,
  requests: number,
): { readonly state: RouterState; readonly backends: readonly (string | null)[] } {
  const walk = walkRouter(state)
  const names = Array.from({ length: requests }, () => state.backends[walk.next()]?.name ?? null)
  return { state: walk.state(), backends: names }
}
