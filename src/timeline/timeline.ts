import type { RolloutPhase } from '../rollout/status.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Instant } from '../units/time.ts'
import type { Moment } from './moment.ts'
import { readTime, type Time } from './time.ts'
import { workloadOf } from './workload.ts'
import type { World } from './world.ts'

/** The story of a run: a Moment for every instant at which anything was due. */
export interface Timeline {
  readonly moments: readonly Moment[]
  readonly end: End
  /** What is wrong with the scenario, and a livelock of the controller if the run ended in one. */
  readonly diagnostics: readonly Diagnostic[]
  /** The world as it was then; null before the first Moment. */
  readonly at: (time: Time) => World | null
}

export interface End {
  readonly at: Instant
  /**
   * As the Rollout's stored status says it, or `kubectl rollout status` of a Deployment; '' if it
   * was never applied.
   */
  readonly phase: RolloutPhase
  readonly message: string
  /**
   * The scenario's end was reached, the controller undoes its own work for ever, or nothing could
   * be run.
   */
  readonly reason: 'until' | 'livelock' | 'refused'
}

/** A timeline of moments that were run, with its readings. */
export function timelineOf(
  moments: readonly Moment[],
  diagnostics: readonly Diagnostic[],
  end: Pick<End, 'at' | 'reason'>,
): Timeline {
  const last = moments.at(-1)
  const workload = last === undefined ? null : workloadOf(last.world)
  return {
    moments,
    end: {
      at: end.at,
      phase: workload?.phase ?? '',
      message: workload?.message ?? '',
      reason: end.reason,
    },
    diagnostics,
    at(time) {
      const instant = readTime(time)
      return instant === null ? null : worldAt(moments, instant)
    },
  }
}

function worldAt(moments: readonly Moment[], at: Instant): World | null {
  let found: World | null = null
  for (const moment of moments) {
    if (moment.at > at) break
    found = moment.world
  }
  return found
}
