import type { ReplicaSet } from '../../cluster/objects.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Network, Traffic } from '../../timeline/traffic.ts'
import { standingPlan } from '../planNow.ts'
import type { Row } from '../takeTurns.ts'
import { arrivalAt, networkAt, type WrittenNetwork } from '../traffic/network.ts'
import { redirected } from '../traffic/redirect.ts'
import { ledAnew, routingOf } from '../traffic/routing.ts'
import { servicesNow } from '../traffic/selecting.ts'
import type { TrafficPlan } from '../traffic/trafficPlan.ts'
import type { Directing, WorldNow } from '../worldNow.ts'

/** What stands between users and pods: it follows Services, weights and ready pods. */
export const routers: Row = { kind: 'Router', play: redirect }

/** Directs the traffic anew where anything that decides has changed. Nobody answers to it. */
export function redirect(now: WorldNow): boolean {
  const { traffic, directedFor, program, at } = now
  if (traffic === null || program.traffic === null) return false
  const arrival = arrivalAt(traffic.network)
  const isDue = arrival !== null && arrival <= at
  const isTold = !isDue && directedFor !== null && tellsAlike(directedFor, now)
  if (isTold && answersAlike(directedFor, now)) return false
  const network = isTold ? traffic.network : networkNow(now, program.traffic, traffic)
  now.traffic = redirected(program.traffic, traffic, network, now)
  const { rollout, deployments, experiments, remains, written, gitops } = now
  now.directedFor = { rollout, deployments, experiments, remains, written, gitops }
  return false
}

function networkNow(now: WorldNow, plan: TrafficPlan, { network }: Traffic): Network {
  const written: WrittenNetwork = {
    services: servicesNow(now),
    routing: routingNow(now, plan, network),
  }
  return networkAt(network, written, plan.lag, now.at)
}

// A Rollout that is gone leaves the router as it is.
function routingNow(
  now: WorldNow,
  { router }: TrafficPlan,
  { routing, underway }: Network,
): WrittenNetwork['routing'] {
  const { rollout, directedFor } = now
  const last = underway.findLast(({ kind }) => kind === 'weights')
  const written = last?.kind === 'weights' ? last.routing : routing
  if (rollout === null) return written
  if (
    directedFor === null ||
    directedFor.rollout === null ||
    directedFor.rollout.spec !== rollout.spec ||
    directedFor.written !== now.written ||
    directedFor.gitops?.plan !== now.gitops?.plan
  ) {
    return routingOf(rollout, standingPlan(now).manifests, router)
  }
  // Whatever follows from manifests alone is as it was.
  return leadsAlike(directedFor.rollout, rollout) ? written : ledAnew(written, rollout)
}

/** Whoever tells Services and routers where to lead requests has told nothing else since. */
function tellsAlike(a: Directing, b: Directing): boolean {
  if (a.written !== b.written || a.gitops?.plan !== b.gitops?.plan) return false
  if (a.rollout === b.rollout) return true
  if (a.rollout === null || b.rollout === null) return false
  return (
    a.rollout.spec === b.rollout.spec &&
    a.rollout.services === b.rollout.services &&
    leadsAlike(a.rollout, b.rollout)
  )
}

/** Of one spec: what it tells the router is as it was. */
function leadsAlike(a: RolloutState, b: RolloutState): boolean {
  return a.router === b.router && a.status.stablePingPong === b.status.stablePingPong
}

/** The same pods answer, whatever befell the others. */
function answersAlike(a: Directing, b: Directing): boolean {
  if (a.experiments !== b.experiments || a.remains !== b.remains) return false
  if (a.deployments !== b.deployments) return false
  if (a.rollout === b.rollout) return true
  if (a.rollout === null || b.rollout === null) return false
  return (
    a.rollout.workloadReplicas === b.rollout.workloadReplicas &&
    sameReady(a.rollout.replicaSets, b.rollout.replicaSets) &&
    sameReady(a.rollout.orphans, b.rollout.orphans)
  )
}

// Who is not ready answers nobody, and a size that is only wanted does neither.
function sameReady(a: readonly ReplicaSet[], b: readonly ReplicaSet[]): boolean {
  if (a === b) return true
  let place = nextReady(b, 0)
  for (let index = nextReady(a, 0); index < a.length; index = nextReady(a, index + 1)) {
    const one = a[index] as ReplicaSet
    const other = b[place]
    if (other === undefined || one.ready !== other.ready) return false
    if (one.hash !== other.hash || one.template !== other.template) return false
    place = nextReady(b, place + 1)
  }
  return place >= b.length
}

function nextReady(list: readonly ReplicaSet[], from: number): number {
  let index = from
  while (index < list.length && list[index]?.ready === 0) index++
  return index
}
