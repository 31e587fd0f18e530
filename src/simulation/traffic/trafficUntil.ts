import type { Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import type { Program } from '../program.ts'
import { beginTraffic } from './redirect.ts'
import { sendMany } from './send.ts'
import { requestsBetween } from './shares.ts'

/** Users' requests since the last instant were answered by the world as it was then. */
export function trafficUntil(program: Program, before: World, at: Instant): Traffic | null {
  const plan = program.traffic
  if (plan === null) return null
  const traffic = before.traffic ?? beginTraffic(plan, program.plan)
  if (plan.requestsPerSecond === 0) return traffic
  return sendMany(plan, traffic, before, requestsBetween(plan, before.at, at))
}
