import { gateOf } from '../../rollout/gateOf.ts'
import { prepare } from '../../simulation/prepare.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { laterIn, runFrom, simulate } from '../../simulation/simulate.ts'
import { withWake } from '../../simulation/wakes.ts'
import { type Timeline, timelineOf } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'

/**
 * A timeline up to an instant, and from then on another scenario of the same plan: what happened
 * stays as it was.
 */
export function continued(timeline: Timeline, from: Instant, scenario: Scenario): Timeline {
  const { program } = prepare(scenario)
  const past = timeline.moments.filter(({ at }) => at < from)
  const before = past.at(-1)
  if (program === null || before === undefined) return simulate(scenario)
  // The scripts differ, so what is done of one is howMany anew in the other.
  const scriptDone = program.script.filter(({ at }) => at < from).length
  const rest = runFrom(program, {
    ...before.world,
    scriptDone,
    wakes: program.gatesAfter === null ? before.world.wakes : wakesAt(before.world, from),
  })
  return timelineOf([...past, ...rest.moments], rest.diagnostics, rest.end, {
    script: [...timeline.script.filter(({ at }) => at < from), ...rest.script],
    later: laterIn(program),
    from: null,
  })
}

// Whoever watches in the other scenario may have been due already.
function wakesAt({ rollout, wakes }: World, from: Instant): World['wakes'] {
  if (rollout === null || gateOf(rollout) === null) return wakes
  return withWake(wakes, 'Gate', rollout.spec.name, from)
}
