import { formatTime } from '../../go/timeText.ts'
import { gateOf } from '../../rollout/gateOf.ts'
import { promote } from '../../rollout/promote.ts'
import { after } from '../../units/time.ts'
import { plainPromote } from '../../verbs/promoteWrites.ts'
import type { Row } from '../takeTurns.ts'
import { withWake } from '../wakes.ts'
import type { WorldNow } from '../worldNow.ts'

/**
 * Whoever promotes a Rollout that stands at a gate, as the scenario's `gates` says: at once, or so
 * long after it began to wait.
 */
export const gates: Row = { kind: 'Gate', play }

function play(now: WorldNow): boolean {
  const { program, rollout, at } = now
  if (program.gatesAfter === null || rollout === null) return false
  const gate = gateOf(rollout)
  if (gate === null) return false
  const due = after(gate.since, program.gatesAfter)
  if (due > at) {
    now.wakes = withWake(now.wakes, 'Gate', rollout.spec.name, due)
    return false
  }
  now.rollout = promote(rollout, plainPromote).state
  now.actions = [...now.actions, { at: formatTime(at), promote: true }]
  return true
}
