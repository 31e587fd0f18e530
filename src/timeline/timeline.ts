import type { RolloutPhase } from '../rollout/status.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Instant } from '../units/time.ts'
import type { Moment } from './moment.ts'
import type { World } from './world.ts'

/** The story of a run: a Moment for every instant at which anything was due. */
export interface Timeline {
  readonly moments: readonly Moment[]
  readonly end: End
  /** What is wrong with the scenario, and a livelock of the controller if the run ended in one. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface End {
  readonly at: Instant
  /** As the Rollout's stored status says it; '' if it was never applied. */
  readonly phase: RolloutPhase
  readonly message: string
  /** The scenario's end was reached, the controller undoes its own work for ever, or nothing could be run. */
  readonly reason: 'until' | 'livelock' | 'refused'
}

/** The world as it was at an instant; null before the first moment. */
export function worldAt(timeline: Timeline, at: Instant): World | null {
  let found: World | null = null
  for (const moment of timeline.moments) {
    if (moment.at > at) break
    found = moment.world
  }
  return found
}
