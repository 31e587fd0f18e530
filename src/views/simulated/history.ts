import type { Moment } from '../../timeline/moment.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
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

/**
 * How things stood at an instant, once everything that was due had settled; null before the first
 * moment.
 */
export function historyAt(moments: readonly Moment[], at: Instant): History | null {
  let world: World | null = null
  let appliedAt: Instant | null = null
  let podNumbers: PodNumbers = new Map()
  const runsCreatedAt = new Map<string, Instant>()
  for (const moment of moments) {
    if (moment.at > at) break
    world = moment.world
    if (world.rollout !== null) appliedAt ??= moment.at
    podNumbers = numbersAfter(podNumbers, moment)
    for (const effect of moment.effects) {
      if (effect.kind === 'createAnalysisRun') runsCreatedAt.set(effect.run, effect.at)
    }
  }
  return world === null ? null : { world, appliedAt, podNumbers, runsCreatedAt }
}
