import type { ReplicaSet } from '../../cluster/objects.ts'
import type { Order } from '../../cluster/order.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'

/** One moment of a Rollout that is there, beside the one before it: what most laws compare. */
export interface Passage {
  readonly at: Instant
  readonly moment: Moment
  readonly world: World
  readonly before: World | null
  /** The Rollout as it settled, and as it stood when the moment began; null at its first. */
  readonly now: RolloutState
  readonly was: RolloutState | null
}

/** A law about every single moment: what is wrong with it, or null. */
export function everyPassage(
  name: string,
  claim: string,
  objectionTo: (passage: Passage) => string | null,
): Invariant {
  return {
    name,
    claim,
    check(timeline) {
      for (const passage of passagesOf(timeline)) {
        const message = objectionTo(passage)
        if (message !== null) return { at: passage.at, message }
      }
      return null
    },
  }
}

/** The same, where what is right depends on the whole story. */
export function everyPassageIn(
  name: string,
  claim: string,
  objectionIn: (timeline: Timeline) => (passage: Passage) => string | null,
): Invariant {
  return {
    name,
    claim,
    check: (timeline, plan) =>
      everyPassage(name, claim, objectionIn(timeline)).check(timeline, plan),
  }
}

export function* passagesOf(timeline: Timeline): Iterable<Passage> {
  let before = timeline.from ?? null
  for (const moment of timeline.moments) {
    const { world, at } = moment
    if (world.rollout !== null) {
      // Whoever deletes a Rollout and applies it again has another one.
      const isAnother = moment.actions.some(({ delete: deleted }) => deleted === true)
      const was = isAnother ? null : (before?.rollout ?? null)
      yield { at, moment, world, before, now: world.rollout, was }
    }
    before = world
  }
}

/** Somebody did something at this moment. */
export function isActedOn({ moment }: Passage): boolean {
  return moment.actions.length > 0
}

/** One of these things was done by somebody at this moment. */
export function wasDone({ moment }: Passage, ...verbs: readonly string[]): boolean {
  return moment.actions.some((action) => verbs.some((verb) => Object.hasOwn(action, verb)))
}

/**
 * `minReadySeconds` is another: pods that were available may not be, and until the pass that writes
 * it into the ReplicaSets they count by the old one.
 */
export function settlesAnew({ now, was }: Passage): boolean {
  if (was === null) return false
  return (
    was.spec.minReadySeconds !== now.spec.minReadySeconds ||
    was.replicaSets.some((one) => {
      const left = withHash(now, one.hash)
      return left !== null && left.minReadySeconds !== one.minReadySeconds
    })
  )
}

/** `spec.replicas`, or its default. */
export function desiredOf({ spec }: RolloutState): number {
  return spec.replicas ?? 1
}

/** The ReplicaSet of the template that the spec asks for; null before it is made. */
export function newOf(rollout: RolloutState): ReplicaSet | null {
  return withHash(rollout, rollout.spec.template.hash)
}

export function stableOf(rollout: RolloutState): ReplicaSet | null {
  return withHash(rollout, rollout.status.stableRS)
}

export function withHash({ replicaSets }: RolloutState, hash: string): ReplicaSet | null {
  return replicaSets.find((one) => one.hash === hash) ?? null
}

/** Those that are neither new nor stable. */
export function othersOf(rollout: RolloutState): readonly ReplicaSet[] {
  const { template } = rollout.spec
  return rollout.replicaSets.filter(
    (one) => one.hash !== template.hash && one.hash !== rollout.status.stableRS,
  )
}

export function totalOf(
  replicaSets: readonly ReplicaSet[],
  key: 'want' | 'have' | 'ready' | 'available',
): number {
  return replicaSets.reduce((sum, one) => sum + one[key], 0)
}

/** Stable and current are one: there is no update to carry on. */
export function isUpdateOver({ status }: RolloutState): boolean {
  return status.stableRS !== '' && status.stableRS === status.currentPodHash
}

/**
 * Nothing keeps the controller from its work: no `spec.paused`, no objection, no failing pass, no
 * open verdict.
 */
export function isAtWork({ spec, status, failure }: RolloutState): boolean {
  return (
    failure === '' &&
    spec.refused === '' &&
    !spec.paused &&
    status.pauseConditions.every((one) => one.reason !== 'InconclusiveAnalysisRun')
  )
}

/** A new `spec.replicas` is not carried out yet; until it is, a pass does nothing else. */
export function isScalePending(rollout: RolloutState): boolean {
  return [newOf(rollout), stableOf(rollout)].some(
    (one) => one !== null && one.want > 0 && one.desiredReplicas !== desiredOf(rollout),
  )
}

/** Messages of the controller's own events of one reason, in order. */
export function messagesOf({ moment }: Passage, reason: string): readonly string[] {
  return moment.effects.flatMap((effect) =>
    effect.kind === 'recordEvent' && effect.reason === reason && effect.object === ''
      ? [effect.message]
      : [],
  )
}

/** Orders of one kind, in order. */
export function ordersOf<K extends Order['kind']>(
  { moment }: Passage,
  kind: K,
): readonly Extract<Order, { kind: K }>[] {
  return moment.effects.filter(
    (effect): effect is Extract<Order, { kind: K }> => effect.kind === kind,
  )
}

/** An instant in seconds, as messages show it. */
export function secondsOf(at: Instant): string {
  return `${at / 1000}s`
}
