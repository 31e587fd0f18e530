import type { Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import type { Program } from '../program.ts'
import { sendMany } from './send.ts'
import { requestsBetween } from './shares.ts'

/** Users' requests since the last instant were answered by the world as it was then. */
export function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  const traffic = before.traffic ?? program.trafficBegins
  if (plan === null || traffic === null) return null
  if (plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, before, requestsBetween(plan, before.at, at))
}
