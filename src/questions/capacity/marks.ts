import { isCompleted } from '../../analysis/phase.ts'
import { everyReplicaSet } from '../../timeline/everyReplicaSet.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import type { Alike, TriedInstant } from './instants.ts'
import { kindChanges } from './kindOfRun.ts'
import { lastBefore, type PlayedProgram } from './press.ts'

/** Where in time it may matter whether something is done before or after: from first to last. */
export function marksOf({ program, moments }: PlayedProgram, from: Instant): readonly Instant[] {
  const { script, until } = program
  const written = script.map(({ at }) => at).filter((at) => at > from)
  return sorted([from, ...kindChanges(moments, from), ...written, until], from, until)
}

/**
 * Where the kind of run is likely to change between two marks: so long before one that what begins
 * then ends with it.
 */
export function hintsIn(base: PlayedProgram, from: Instant): readonly Instant[] {
  const marks = marksOf(base, from)
  const spans = spansOf(base)
  const hints = marks.flatMap((mark) => spans.map((span) => (mark - span) as Instant))
  return sorted(hints, from, base.program.until)
}

const SECOND = 1000
const TENTH = 100

/**
 * How far beside a mark something is tried, in milliseconds: a tenth of a second, which people read
 * more easily, where all that happens and all that takes time is of whole seconds.
 */
export function asideOf(base: PlayedProgram): number {
  const { moments, program } = base
  const times = [...moments.map(({ at }) => at), ...program.script.map(({ at }) => at)]
  const spans = [...spansOf(base), program.pods.terminate]
  return [...times, ...spans].every((time) => time % SECOND === 0) ? TENTH : 1
}

/** How long what begins in a run takes: the start of each image's pods. */
function spansOf({ program: { pods } }: PlayedProgram): readonly number[] {
  const images = Object.values(pods.images).flatMap(({ startup }) => startup ?? [])
  return [...new Set([pods.startup, ...images])].filter((span) => span > 0)
}

/**
 * Those of instants that come to the same which stand for all where something else is done later:
 * the first, if nothing was under way and nothing is to come that has its own time; else both ends.
 */
export function standFor(
  { program, moments }: PlayedProgram,
  alike: Alike,
): readonly TriedInstant[] {
  const { first, last } = alike
  if (first === last) return [first]
  const world = lastBefore(moments, first.at)?.world
  const isLater = program.script.some(({ at }) => at > first.at)
  return world !== undefined && isAtRest(world) && !isLater ? [first] : [first, last]
}

function isAtRest(world: World): boolean {
  const { rollout, runs, terminating } = world
  const delayed = rollout?.replicaSets.some(({ scaleDownAt }) => scaleDownAt !== null) ?? false
  const starting = everyReplicaSet(world).some(
    ({ want, have, available }) => have !== want || available !== want,
  )
  const open = runs.some(({ phase }) => !isCompleted(phase))
  return !delayed && !starting && !open && terminating.length === 0
}

function sorted(instants: readonly Instant[], from: Instant, until: Instant): readonly Instant[] {
  const within = instants.filter((at) => at >= from && at <= until)
  return [...new Set(within)].sort((one, other) => one - other)
}
