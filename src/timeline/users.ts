import type { Destination } from '../routers/traffic.ts'
import type { World } from './world.ts'

/**
 * The part of users' requests, 0 to 1, that ReplicaSets of these pod template hashes answer; 0
 * where nobody is asked. Needs a scenario with traffic, of which the rate may be 0.
 */
export function shareOfUsers(world: World, isMeant: (hash: string) => boolean): number {
  const destinations = waysOfUsers(world)
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  let share = 0
  for (const { weight, cohorts } of destinations) {
    const ready = cohorts.reduce((sum, one) => sum + one.ready, 0)
    if (ready === 0) continue
    const meant = cohorts.filter(({ replicaSet }) => isMeant(replicaSet))
    share += (weight / total) * (meant.reduce((sum, one) => sum + one.ready, 0) / ready)
  }
  return share
}

/**
 * Where users' requests go, with the part of all of them that each way gets, and the ready pods
 * there. Groups of users have ways of their own.
 */
export function waysOfUsers({ traffic }: World): readonly Destination[] {
  let rest = 1
  return (traffic?.groups ?? []).flatMap(({ part, state }) => {
    const share = rest * part
    rest -= share
    const total = state.destinations.reduce((sum, { weight }) => sum + weight, 0)
    if (total === 0) return []
    return state.destinations.map((one) => ({ ...one, weight: (share * one.weight) / total }))
  })
}
