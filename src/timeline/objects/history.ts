import type { Instant } from '../../units/time.ts'
import type { Moment } from '../moment.ts'
import type { World } from '../world.ts'
import type { SeenPods } from './pod.ts'
import { numbersAfter, type PodNumbers } from './podNumbers.ts'

/** A world with what only those before it tell of it. */
export interface History {
  readonly world: World
  /** null before the Rollout is applied. */
  readonly appliedAt: Instant | null
  readonly podNumbers: PodNumbers
  /** When each AnalysisRun was created, by name. */
  readonly runsCreatedAt: ReadonlyMap<string, Instant>
}

/** Its pods, as somebody sees them at an instant. */
export function seenPods({ podNumbers: numbers, world }: History, at: Instant): SeenPods {
  return { numbers, model: world.podModel, at }
}

/** A world by itself: its pods are numbered anew, and the oldest ReplicaSet is as old as it is. */
export function historyOf(world: World): History {
  return historyAfter(null, {
    at: world.at,
    actions: [],
    effects: [],
    errors: [],
    flapping: [],
    world,
  })
}

/** How things stood after a moment, from how they stood before it. */
export function historyAfter(before: History | null, moment: Moment): History {
  return {
    world: moment.world,
    appliedAt: moment.world.rollout === null ? null : (before?.appliedAt ?? appliedAt(moment)),
    podNumbers: numbersAfter(before?.podNumbers ?? new Map(), moment),
    runsCreatedAt: runsCreatedAfter(before?.runsCreatedAt ?? new Map(), moment),
  }
}

/**
 * How things stood at an instant, once everything that was due had settled; null before the first
 * moment.
 */
export function historyAt(moments: readonly Moment[], at: Instant): History | null {
  let history: History | null = null
  for (const moment of moments) {
    if (moment.at > at) break
    history = historyAfter(history, moment)
  }
  return history
}

// A Rollout that was there before the story began is at least as old as what it owns.
function appliedAt({ at, world: { rollout } }: Moment): Instant | null {
  if (rollout === null) return null
  return rollout.replicaSets.reduce((oldest, { createdAt }) => {
    return createdAt < oldest ? createdAt : oldest
  }, at)
}

function runsCreatedAfter(
  before: ReadonlyMap<string, Instant>,
  { effects }: Moment,
): ReadonlyMap<string, Instant> {
  const created = effects.filter((effect) => effect.kind === 'createAnalysisRun')
  if (created.length === 0) return before
  return new Map([...before, ...created.map(({ run, at }) => [run, at] as const)])
}
