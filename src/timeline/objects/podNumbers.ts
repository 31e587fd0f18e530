import type { PlainReplicaSet } from '../../cluster/objects.ts'
import type { Order } from '../../cluster/order.ts'
import type { Count } from '../../units/amounts.ts'
import { limits } from '../../units/limits.ts'
import type { Instant } from '../../units/time.ts'
import { everyReplicaSet } from '../everyReplicaSet.ts'
import type { Moment } from '../moment.ts'
import type { World } from '../world.ts'
import {
  countOfRanges,
  dropFirst,
  firstNumbers,
  type NumberRanges,
  takeFirst,
  withoutRanges,
  withRange,
} from './numberRanges.ts'

/**
 * Simulated pods have no names, they are counted. To print them, they are numbered by ReplicaSet in
 * order of creation, by going over everything that happened to it.
 */
export type PodNumbers = ReadonlyMap<string, Numbered>

interface Numbered {
  /** How many pods the ReplicaSet has had. */
  readonly created: Count
  /** The numbers of its pods, by the instant of their creation. */
  readonly byCreation: ReadonlyMap<Instant, NumberRanges>
  /** Those that terminate. */
  readonly leaving: readonly LeavingPod[]
}

/** A pod that is deleted and still there. */
export interface LeavingPod {
  readonly number: number
  readonly createdAt: Instant
  readonly deletedAt: Instant
  readonly goneAt: Instant
}

const none: Numbered = { created: 0, byCreation: new Map(), leaving: [] }

/** The numbers after a moment, from those before it. */
export function numbersAfter(before: PodNumbers, { at, effects, world }: Moment): PodNumbers {
  const after = new Map<string, Numbered>()
  for (const replicaSet of everyReplicaSet(world)) {
    const { name } = replicaSet
    const mine = effects.filter((effect) => 'replicaSet' in effect && effect.replicaSet === name)
    const isNew = mine.some(({ kind }) => kind === 'createReplicaSet')
    const known = isNew ? none : (before.get(name) ?? found(replicaSet, mine, at))
    const next = renumbered(known, replicaSet, mine, at)
    after.set(name, { ...next, leaving: leavingAfter(known, next, name, world, at) })
  }
  return after
}

/** The numbers of the pods of a ReplicaSet that were created at an instant, the oldest first. */
export function podNumbersOf(
  numbers: PodNumbers,
  replicaSet: string,
  createdAt: Instant,
): NumberRanges {
  return numbers.get(replicaSet)?.byCreation.get(createdAt) ?? []
}

/** Pods of a ReplicaSet that terminate, by their deletion. */
export function leavingPodsOf(numbers: PodNumbers, replicaSet: string): readonly LeavingPod[] {
  return numbers.get(replicaSet)?.leaving ?? []
}

function leavingAfter(
  before: Numbered,
  after: Omit<Numbered, 'leaving'>,
  name: string,
  { terminating }: World,
  at: Instant,
): readonly LeavingPod[] {
  const left = before.leaving.filter(({ goneAt }) => goneAt > at)
  const mine = terminating.filter((one) => one.replicaSet === name && one.deletedAt === at)
  if (mine.length === 0) return left
  const deleted = mine.flatMap(({ createdAt, deletedAt, goneAt }) => {
    const kept = after.byCreation.get(createdAt) ?? []
    const gone = withoutRanges(before.byCreation.get(createdAt) ?? [], kept)
    const shown = firstNumbers(gone, limits.pods.most)
    return shown.map((number) => ({ number, createdAt, deletedAt, goneAt }))
  })
  // Pods of one age may have been in two conditions.
  const known = new Map(deleted.map((one) => [one.number, one]))
  return [...left, ...known.values()]
}

// A story that begins in the middle finds pods that it did not see coming.
function found(replicaSet: PlainReplicaSet, effects: readonly Order[], at: Instant): Numbered {
  const isGrowing = effects.some((effect) => growth(effect) > 0)
  const byCreation = new Map<Instant, NumberRanges>()
  let created = 0
  for (const [createdAt, count] of leftByCreation(replicaSet)) {
    if (createdAt === at && isGrowing) continue
    byCreation.set(createdAt, withRange([], created + 1, count))
    created += count
  }
  return { created, byCreation, leaving: [] }
}

// Of pods of one age, an eviction takes the first and a scale-down takes the last; what is left is
// known.
function renumbered(
  before: Numbered,
  replicaSet: PlainReplicaSet,
  effects: readonly Order[],
  at: Instant,
): Omit<Numbered, 'leaving'> {
  const left = leftByCreation(replicaSet)
  const known = before.byCreation.get(at) ?? []
  const born = bornAt(before, effects, left.get(at) ?? 0, countOfRanges(known))
  const byCreation = new Map<Instant, NumberRanges>()
  for (const [createdAt, count] of left) {
    const numbers =
      createdAt === at
        ? [...known, ...born.numbers]
        : dropFirst(before.byCreation.get(createdAt) ?? [], evictions(effects, createdAt))
    byCreation.set(createdAt, takeFirst(numbers, count))
  }
  return { created: born.created, byCreation }
}

function leftByCreation(replicaSet: PlainReplicaSet): ReadonlyMap<Instant, Count> {
  const left = new Map<Instant, Count>()
  for (const { createdAt, count } of replicaSet.pods) {
    left.set(createdAt, (left.get(createdAt) ?? 0) + count)
  }
  return left
}

function evictions(effects: readonly Order[], createdAt: Instant): Count {
  let count = 0
  for (const one of effects) {
    if (one.kind === 'evictPods' && one.createdAt === createdAt) count += one.count
  }
  return count
}

/**
 * Numbers for the pods of this instant; those that it also took away again are the youngest of
 * their time.
 */
function bornAt(
  before: Numbered,
  effects: readonly Order[],
  left: Count,
  known: Count,
): { readonly created: Count; readonly numbers: NumberRanges } {
  const grown = effects.map(growth)
  let surplus = grown.filter((count) => count > 0).reduce((sum, count) => sum + count, 0) - left
  let created = before.created
  let numbers: NumberRanges = []
  for (const count of grown) {
    numbers = withRange(numbers, created + 1, count)
    created += Math.max(0, count)
    const deaths = Math.max(0, Math.min(-count, surplus, countOfRanges(numbers)))
    numbers = takeFirst(numbers, countOfRanges(numbers) - deaths)
    surplus -= deaths
  }
  // Pods that went from outside are replaced without an order.
  const missing = Math.max(0, left - known - countOfRanges(numbers))
  return { created: created + missing, numbers: withRange(numbers, created + 1, missing) }
}

/** How many pods an order creates; negative: deletes. An evicted pod is replaced. */
function growth(effect: Order): number {
  if (effect.kind === 'scaleReplicaSet') return effect.to - effect.from
  return effect.kind === 'evictPods' ? effect.count : 0
}
