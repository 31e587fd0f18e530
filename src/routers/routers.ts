import { type ApisixState, apisix } from './apisix.ts'
import { type EnvoyRoundRobinState, envoyRoundRobin } from './envoyRoundRobin.ts'
import { type EnvoyWeightedClustersState, envoyWeightedClusters } from './envoyWeightedClusters.ts'
import { type GrpcEarliestDeadlineState, grpcEarliestDeadline } from './grpcEarliestDeadline.ts'
import { type GrpcRoundRobinState, grpcRoundRobin } from './grpcRoundRobin.ts'
import { type GrpcWeightedState, grpcWeighted } from './grpcWeighted.ts'
import { type HaproxyRoundRobinState, haproxyRoundRobin } from './haproxyRoundRobin.ts'
import { type HaproxyStaticState, haproxyStatic } from './haproxyStatic.ts'
import { type IngressNginxState, ingressNginx } from './ingressNginx.ts'
import { type IpvsRoundRobinState, ipvsRoundRobin } from './ipvsRoundRobin.ts'
import { type IpvsWeightedState, ipvsWeighted } from './ipvsWeighted.ts'
import { type KubeProxyIptablesState, kubeProxyIptables } from './kubeProxyIptables.ts'
import { type NginxState, nginx } from './nginx.ts'
import { type RoundRobinState, roundRobin } from './roundRobin.ts'
import type { Backend, Router, Walk } from './router.ts'
import { type TraefikState, traefik } from './traefik.ts'

interface RouterStates {
  readonly roundRobin: RoundRobinState
  readonly kubeProxyIptables: KubeProxyIptablesState
  readonly ipvsRoundRobin: IpvsRoundRobinState
  readonly ipvsWeighted: IpvsWeightedState
  readonly nginx: NginxState
  readonly ingressNginx: IngressNginxState
  readonly haproxyRoundRobin: HaproxyRoundRobinState
  readonly haproxyStatic: HaproxyStaticState
  readonly traefik: TraefikState
  readonly apisix: ApisixState
  readonly envoyRoundRobin: EnvoyRoundRobinState
  readonly envoyWeightedClusters: EnvoyWeightedClustersState
  readonly grpcRoundRobin: GrpcRoundRobinState
  readonly grpcWeighted: GrpcWeightedState
  readonly grpcEarliestDeadline: GrpcEarliestDeadlineState
}

export type RouterKind = keyof RouterStates
export type RouterState = RouterStates[RouterKind]

type RouterTable = { readonly [K in RouterKind]: Router<RouterStates[K]> }

const routers: RouterTable = {
  roundRobin,
  kubeProxyIptables,
  ipvsRoundRobin,
  ipvsWeighted,
  nginx,
  ingressNginx,
  haproxyRoundRobin,
  haproxyStatic,
  traefik,
  apisix,
  envoyRoundRobin,
  envoyWeightedClusters,
  grpcRoundRobin,
  grpcWeighted,
  grpcEarliestDeadline,
}

/** The load balancers by name, in the order of the table. */
export const routerKinds: readonly RouterKind[] = Object.keys(routers) as RouterKind[]

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

/**
 * The name of the backend that answers the next request (null: none can, 503), and the state then.
 */
export function pick(state: RouterState): {
  readonly state: RouterState
  readonly backend: string | null
} {
  const walk = walkRouter(state)
  const backend = state.backends[walk.next()]?.name ?? null
  return { state: walk.state(), backend }
}

/** {@link pick} for many requests: the names in the order of the requests. */
export function pickMany(
  state: RouterState,
  requests: number,
): { readonly state: RouterState; readonly backends: readonly (string | null)[] } {
  const walk = walkRouter(state)
  const names = Array.from({ length: requests }, () => state.backends[walk.next()]?.name ?? null)
  return { state: walk.state(), backends: names }
}
