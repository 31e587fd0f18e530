import type { ReplicaSet } from '../cluster/objects.ts'
import { nextPodAt } from '../cluster/pods.ts'
import type { Wake, World } from '../timeline/world.ts'
import { earliest, type Instant, instant } from '../units/time.ts'
import { isComplete } from './pods.ts'
import type { Program } from './program.ts'

/** Controllers look at everything again every 15 minutes. */
const RESYNC = 900_000

/** The next instant at which anything is due, read off the world; null: nothing ever is. */
export function nextInstant(program: Program, world: World): Instant | null {
  const { at, rollout, wakes } = world
  let next: Instant | null = program.script[world.scriptDone]?.at ?? null
  if (rollout === null) return next
  next = earliest(next, wakes.rollout)
  next = earliest(next, wakes.again)
  next = earliestOf(next, wakes.runs)
  next = earliestOf(next, wakes.experiments)
  next = earliest(next, nextPodOf(program, rollout.replicaSets, at))
  next = earliest(next, nextPodOf(program, rollout.orphans, at))
  next = earliest(next, nextPodOf(program, world.experimentReplicaSets, at))
  return earliest(next, instant((Math.floor(at / RESYNC) + 1) * RESYNC))
}

function earliestOf(before: Instant | null, wakes: readonly Wake[]): Instant | null {
  let next = before
  for (let index = 0; index < wakes.length; index++) {
    next = earliest(next, (wakes[index] as Wake).at)
  }
  return next
}

type Owner = Pick<
  ReplicaSet,
  'template' | 'minReadySeconds' | 'want' | 'have' | 'available' | 'pods'
>

function nextPodOf(program: Program, owners: readonly Owner[], at: Instant): Instant | null {
  let next: Instant | null = null
  for (let index = 0; index < owners.length; index++) {
    const one = owners[index] as Owner
    if (isComplete(one, at)) continue
    const { template, minReadySeconds, pods } = one
    next = earliest(next, nextPodAt(template.image, minReadySeconds, pods, program.pods, at))
  }
  return next
}
