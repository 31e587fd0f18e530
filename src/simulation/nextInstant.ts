import type { ReplicaSet } from '../cluster/objects.ts'
import { isSettled, nextPodAt } from '../cluster/pods.ts'
import { resyncPeriod } from '../replicas/scaleDownDelay.ts'
import type { World } from '../timeline/world.ts'
import { earliest, type Instant, instant } from '../units/time.ts'
import type { Program } from './program.ts'
import { arrivalAt } from './traffic/network.ts'
import { firstWake } from './wakes.ts'

/** The next instant at which anything is due, read off the world; null: nothing ever is. */
export function nextInstant(program: Program, world: World): Instant | null {
  const { at, rollout, wakes, again } = world
  let next: Instant | null = program.script[world.scriptDone]?.at ?? null
  next = earliest(next, firstWake(wakes))
  next = earliest(next, firstWake(again))
  next = earliest(next, nextPodIn(program, world.deployments, at))
  next = earliest(next, firstGone(world.terminating))
  if (world.traffic !== null) next = earliest(next, arrivalAt(world.traffic.network))
  next = earliest(next, nextPodIn(program, world.experiments, at))
  if (rollout === null && world.experiments.length === 0) return next
  if (rollout !== null) {
    next = earliest(next, nextPodOf(program, rollout.replicaSets, at))
    next = earliest(next, nextPodOf(program, rollout.orphans, at))
  }
  // The periodic pass over everything.
  return earliest(next, instant((Math.floor(at / resyncPeriod) + 1) * resyncPeriod))
}

type Owner = Pick<
  ReplicaSet,
  'template' | 'minReadySeconds' | 'want' | 'have' | 'available' | 'pods'
>

function nextPodIn(
  program: Program,
  list: readonly { readonly replicaSets: readonly Owner[] }[],
  at: Instant,
): Instant | null {
  let next: Instant | null = null
  for (let index = 0; index < list.length; index++) {
    next = earliest(next, nextPodOf(program, list[index]?.replicaSets ?? [], at))
  }
  return next
}

function firstGone(terminating: World['terminating']): Instant | null {
  let next: Instant | null = null
  for (let index = 0; index < terminating.length; index++) {
    next = earliest(next, terminating[index]?.goneAt ?? null)
  }
  return next
}

function nextPodOf(program: Program, owners: readonly Owner[], at: Instant): Instant | null {
  let next: Instant | null = null
  for (let index = 0; index < owners.length; index++) {
    const one = owners[index] as Owner
    if (isSettled(one, program.pods, at)) continue
    const { template, minReadySeconds, pods } = one
    next = earliest(next, nextPodAt(template.image, minReadySeconds, pods, program.pods, at))
  }
  return next
}
