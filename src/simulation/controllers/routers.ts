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
  if (!isDue && directedFor !== null && directsAlike(directedFor, now)) return false
  const network = networkNow(now, program.traffic, traffic)
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

function directsAlike(a: Directing, b: Directing): boolean {
  if (a.experiments !== b.experiments || a.remains !== b.remains) return false
  if (a.deployments !== b.deployments) return false
  if (a.written !== b.written || a.gitops?.plan !== b.gitops?.plan) return false
  if (a.rollout === b.rollout) return true
  return (
    a.rollout !== null &&
    b.rollout !== null &&
    a.rollout.services === b.rollout.services &&
    a.rollout.spec === b.rollout.spec &&
    a.rollout.workloadReplicas === b.rollout.workloadReplicas &&
    leadsAlike(a.rollout, b.rollout) &&
    answersAlike(a.rollout.replicaSets, b.rollout.replicaSets) &&
    answersAlike(a.rollout.orphans, b.rollout.orphans)
  )
}

/** Of one spec: what it tells the router is as it was. */
function leadsAlike(a: RolloutState, b: RolloutState): boolean {
  return a.router === b.router && a.status.stablePingPong === b.status.stablePingPong
}

/** A size that is only wanted answers nobody. */
function answersAlike(a: readonly ReplicaSet[], b: readonly ReplicaSet[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) {
    const one = a[index] as ReplicaSet
    const other = b[index] as ReplicaSet
    if (one === other) continue
    if (one.ready !== other.ready || one.hash !== other.hash) return false
    if (one.template !== other.template) return false
  }
  return true
}
