import type { Order } from '../../cluster/order.ts'
import { everyReplicaSet } from '../../timeline/everyReplicaSet.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { World } from '../../timeline/world.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, ordersOf, type Passage, wasDone } from '../readings/passage.ts'

export const everyOrderIsAnswered: Invariant = everyPassage(
  'every order is answered',
  'Orders begin where the last ones ended, and the world ends up exactly as they say, no more ' +
    'and no less.',
  (passage) => sizes(passage) ?? services(passage) ?? router(passage) ?? owned(passage),
)

function sizes({ moment, world, before, was }: Passage): string | null {
  const wanted = before === null ? new Map<string, number>() : wantsOf(before, was !== null)
  for (const [name, want] of standing(moment, before)) wanted.set(name, want)
  for (const effect of moment.effects) {
    const objection = follow(wanted, effect)
    if (objection !== null) return objection
  }
  const found = wantsOf(world, true)
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    if (wanted.get(name) !== found.get(name)) {
      return `${name} was ordered to have ${wanted.get(name)} pods, and wants ${found.get(name)}`
    }
  }
  return null
}

// Deployments beside a Rollout are there from the beginning: what nobody created stood there
// already, with as many pods as the first order found.
function standing(
  { world, effects }: Moment,
  before: World | null,
): readonly (readonly [string, number])[] {
  if (before !== null && before.rollout !== null) return []
  const created = effects.flatMap((one) =>
    one.kind === 'createReplicaSet' ? [one.replicaSet] : [],
  )
  return world.deployments
    .flatMap(({ replicaSets }) => replicaSets)
    .filter(({ name }) => !created.includes(name))
    .map(({ name, want }) => {
      const first = effects.find((one) => one.kind === 'scaleReplicaSet' && one.replicaSet === name)
      return [name, first?.kind === 'scaleReplicaSet' ? first.from : want] as const
    })
}

function follow(wanted: Map<string, number>, effect: Order): string | null {
  if (effect.kind === 'createReplicaSet') {
    if (wanted.has(effect.replicaSet)) return `${effect.replicaSet} is created a second time`
    wanted.set(effect.replicaSet, 0)
  } else if (effect.kind === 'deleteReplicaSet') wanted.delete(effect.replicaSet)
  else if (effect.kind === 'scaleReplicaSet') {
    const { replicaSet, from, to } = effect
    if (wanted.get(replicaSet) !== from) {
      return `${replicaSet} is scaled from ${from}, and wants ${wanted.get(replicaSet)}`
    }
    wanted.set(replicaSet, to)
  }
  return null
}

// What a Rollout that was deleted owned is gone without an order.
function wantsOf(world: World, isOwned: boolean): Map<string, number> {
  const released = world.rollout?.orphans ?? world.remains?.orphans ?? []
  const owned = isOwned ? everyReplicaSet(world) : []
  return new Map([...owned, ...released].map((one) => [one.name, one.want]))
}

function services(passage: Passage): string | null {
  const { now, was } = passage
  if (wasDone(passage, 'apply')) return null
  const switches = ordersOf(passage, 'switchService')
  for (const { name, hash } of now.services) {
    const last = switches.findLast((one) => one.service === name)
    const ordered = last?.hash ?? was?.services.find((one) => one.name === name)?.hash ?? hash
    if (ordered !== hash) return `Service ${name} was pointed at ${ordered}, and selects ${hash}`
  }
  return null
}

function router(passage: Passage): string | null {
  const { now, before } = passage
  const last = ordersOf(passage, 'setWeight').at(-1)
  // The router outlives the Rollout.
  const there = before?.rollout?.router ?? before?.remains?.router
  const ordered = last === undefined ? (there?.weight ?? null) : last.weight
  return ordered === now.router.weight
    ? null
    : `the router was told ${ordered}, and has ${now.router.weight}`
}

function owned(passage: Passage): string | null {
  const { now, was } = passage
  const names = new Set(was?.analysisRuns.map((run) => run.name))
  for (const { run, runKind } of ordersOf(passage, 'createAnalysisRun')) {
    if (runKind !== 'Experiment') names.add(run)
  }
  for (const { run } of ordersOf(passage, 'deleteAnalysisRun')) names.delete(run)
  const missing = now.analysisRuns.find((run) => !names.delete(run.name))
  if (missing !== undefined) return `nobody ordered AnalysisRun ${missing.name}`
  const [lost] = names
  return lost === undefined ? null : `AnalysisRun ${lost} is gone, and nobody deleted it`
}
