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
  const { rollout } = now
  const last = underway.findLast(({ kind }) => kind === 'weights')
  const written = last?.kind === 'weights' ? last.routing : routing
  if (rollout === null) return written
  return isWrittenAlike(now.directedFor, now)
    ? ledAnew(written, rollout)
    : routingOf(rollout, standingPlan(now).manifests, router)
}

// Whatever follows from manifests alone is as it was.
function isWrittenAlike(before: Directing | null, now: WorldNow): boolean {
  return (
    before !== null &&
    before.rollout !== null &&
    before.rollout.spec === now.rollout?.spec &&
    before.written === now.written &&
    before.gitops?.plan === now.gitops?.plan
  )
}

function directsAlike(a: Directing, b: Directing): boolean {
  if (a.experiments !== b.experiments || a.remains !== b.remains) return false
  if (a.deployments !== b.deployments) return false
  if (a.written !== b.written || a.gitops?.plan !== b.gitops?.plan) return false
  if (a.rollout === b.rollout) return true
  return (
    a.rollout !== null &&
    b.rollout !== null &&
    a.rollout.replicaSets === b.rollout.replicaSets &&
    a.rollout.orphans === b.rollout.orphans &&
    a.rollout.services === b.rollout.services &&
    a.rollout.router === b.rollout.router &&
    a.rollout.spec === b.rollout.spec &&
    a.rollout.workloadReplicas === b.rollout.workloadReplicas &&
    a.rollout.status.stablePingPong === b.rollout.status.stablePingPong
  )
}
