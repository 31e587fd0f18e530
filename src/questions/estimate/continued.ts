import { imageModelOf, type PodModel } from '../../cluster/podModel.ts'
import { gateOf } from '../../rollout/gateOf.ts'
import { prepare } from '../../simulation/prepare.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { laterIn, runFrom, simulate } from '../../simulation/simulate.ts'
import { withWake } from '../../simulation/wakes.ts'
import { everyReplicaSet } from '../../timeline/everyReplicaSet.ts'
import { type Timeline, timelineOf } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import { type Instant, instant } from '../../units/time.ts'

/**
 * A timeline up to an instant, and from then on another scenario of the same plan: what happened
 * stays as it was.
 */
export function continued(timeline: Timeline, from: Instant, scenario: Scenario): Timeline {
  const { program } = prepare(scenario)
  const past = timeline.moments.filter(({ at }) => at < from)
  const before = past.at(-1)
  if (program === null || before === undefined) return simulate(scenario)
  // Just before the instant, so that nothing of the other scenario comes earlier.
  const just = instant(Math.max(before.at, from - 1))
  const world = just === before.at ? before.world : laterIn(program)(before.world, just)
  // The scripts differ, so what is done of one is counted anew in the other.
  const scriptDone = program.script.filter(({ at }) => at < from).length
  const isWatched = program.gatesAfter !== null && standsAtGate(world)
  const isDue = isWatched || hasOverduePods(world, program.pods, from)
  const name = world.rollout?.spec.name ?? ''
  const wakes = isDue ? withWake(world.wakes, 'Gate', name, from) : world.wakes
  const rest = runFrom(program, { ...world, scriptDone, wakes })
  return timelineOf([...past, ...rest.moments], rest.diagnostics, rest.end, {
    script: [...timeline.script.filter(({ at }) => at < from), ...rest.script],
    later: laterIn(program),
    from: null,
  })
}

// Whoever watches in the other scenario may have been due already.
function standsAtGate({ rollout }: World): boolean {
  return rollout !== null && gateOf(rollout) !== null
}

// Pods that start quicker in the other scenario may have been ready already.
function hasOverduePods(world: World, model: PodModel, from: Instant): boolean {
  return everyReplicaSet(world).some(({ template, pods }) => {
    const startup = imageModelOf(model, template.image).startup ?? model.startup
    return pods.some(({ readyAt, createdAt }) => readyAt === null && createdAt + startup <= from)
  })
}
