import { restsAt } from '../rollout/restsAt.ts'
import { noticeFlapping } from './controllers/services.ts'
import { controllers } from './controllers.ts'
import type { Row } from './takeTurns.ts'
import type { WorldNow } from './worldNow.ts'

/**
 * One round: everybody in the table has had their turns. True if another one may change anything;
 * false when the instant has come to rest, or never will.
 */
export function playRound(now: WorldNow): boolean {
  let goesOn = false
  const begun = now.orders.length
  for (let index = 0; index < controllers.length; index++) {
    if ((controllers[index] as Row).play(now)) goesOn = true
    if (now.endless.length > 0) return false
  }
  if (!goesOn) noticeFlapping(now, begun)
  // Whoever scales a Deployment rests, but its controller does not.
  return now.awakeDeployments.length > 0 || (goesOn && !rests(now))
}

// Whatever the last round changed, nobody has anything to answer to it: one empty round is saved.
function rests({ rollout, at, runs, runsRest, experiments }: WorldNow): boolean {
  if (experiments.length > 0 || (runs.length > 0 && !runsRest)) return false
  return rollout !== null && restsAt(rollout, at)
}
