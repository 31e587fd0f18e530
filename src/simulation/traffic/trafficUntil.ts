import { costOfServing } from '../../routers/process.ts'
import type { GroupTraffic, Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import type { Program } from '../program.ts'
import { sendMany } from './send.ts'
import { countsByGroup, requestsBetween } from './shares.ts'

/** Users' requests since the last instant were answered by the world as it was then. */
export function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  const traffic = before.traffic ?? program.trafficBegins
  if (plan === null || traffic === null) return null
  if (plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, before, requestsBetween(plan, before.at, at))
}

/**
 * What it costs to count them, in draws of chance: nothing where nobody splits them, little where a
 * router takes turns, and as much as there are requests where each is led by itself.
 */
export function drawsUntil(program: Program, before: World, at: Instant): number {
  const plan = program.traffic
  const traffic = before.traffic ?? program.trafficBegins
  if (plan === null || traffic === null || plan.requestsPerSecond === 0) return 0
  const parts = countsByGroup(plan.groups, traffic.sent, requestsBetween(plan, before.at, at))
  let draws = 0
  for (let index = 0; index < traffic.groups.length; index++) {
    const { state } = traffic.groups[index] as GroupTraffic
    const count = parts[index] ?? 0
    if (state.destinations.length > 1 && count > 0) draws += costOfServing(state.split, count)
  }
  return draws
}
