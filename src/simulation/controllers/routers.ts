import type { World } from '../../timeline/world.ts'
import type { Row } from '../takeTurns.ts'
import { redirected } from '../traffic.ts'
import type { WorldNow } from '../worldNow.ts'

/** What stands between users and pods: it follows Services, weights and ready pods. */
export const routers: Row = { kind: 'Router', play: redirect }

/** Directs the traffic anew where anything that decides has changed. Nobody answers to it. */
export function redirect(now: WorldNow): boolean {
  const { traffic, rollout, experiments, directedFor } = now
  if (traffic === null || rollout === null) return false
  if (directedFor !== null && directsAlike(directedFor, now)) return false
  now.traffic = redirected(traffic, rollout, experiments)
  now.directedFor = { rollout, experiments }
  return false
}

type Deciding = Pick<World, 'rollout' | 'experiments'>

function directsAlike(a: Deciding, b: Deciding): boolean {
  if (a.experiments !== b.experiments) return false
  if (a.rollout === b.rollout) return true
  return (
    a.rollout !== null &&
    b.rollout !== null &&
    a.rollout.replicaSets === b.rollout.replicaSets &&
    a.rollout.services === b.rollout.services &&
    a.rollout.router === b.rollout.router &&
    a.rollout.status.stablePingPong === b.rollout.status.stablePingPong
  )
}
