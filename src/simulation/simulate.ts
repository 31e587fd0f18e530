import { nextPodAt } from '../cluster/pods.ts'
import type { Moment } from '../timeline/moment.ts'
import type { World } from '../timeline/world.ts'
import { earliest, type Instant, instant, start } from '../units/time.ts'
import { runInstant } from './instant.ts'
import type { Program } from './program.ts'

const RESYNC = 900_000

export const emptyWorld: World = {
  at: instant(-1),
  rollout: null,
  runs: [],
  experiments: [],
  experimentReplicaSets: [],
  experimentServices: [],
  traffic: null,
  wakes: { rollout: null, runs: [], experiments: [] },
  scriptDone: 0,
  failures: 0,
}

export interface Ran {
  readonly moments: readonly Moment[]
  readonly livelock: readonly string[]
}

export function runFrom(program: Program, from: World): Ran {
  const moments: Moment[] = []
  let world = from
  for (;;) {
    const at = nextInstant(program, world)
    if (at === null || at > program.until) return { moments, livelock: [] }
    const { moment, livelock } = runInstant(program, world, at)
    if (livelock.length > 0) return { moments, livelock }
    moments.push(moment)
    world = moment.world
  }
}

/** The next instant at which anything is due. */
export function nextInstant(program: Program, world: World): Instant | null {
  const { at, rollout, wakes } = world
  let next: Instant | null = program.script[world.scriptDone]?.at ?? null
  if (next !== null && next < start) next = start
  if (rollout === null) return next
  next = earliest(next, wakes.rollout)
  for (const wake of wakes.runs) next = earliest(next, wake.at)
  for (const wake of wakes.experiments) next = earliest(next, wake.at)
  for (const one of world.experimentReplicaSets) {
    const owner = { ...one, image: one.template.image }
    next = earliest(next, nextPodAt(owner, program.pods, at))
  }
  for (const one of rollout.replicaSets) {
    next = earliest(
      next,
      nextPodAt(
        {
          image: one.template.image,
          want: one.want,
          minReadySeconds: one.minReadySeconds,
          pods: one.pods,
        },
        program.pods,
        at,
      ),
    )
  }
  return earliest(next, instant((Math.floor(at / RESYNC) + 1) * RESYNC))
}
