import type { RolloutPhase } from '../rollout/status.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Instant, instant, start } from '../units/time.ts'
import type { Moment } from './moment.ts'
import type { ScriptAnswer } from './scriptAnswer.ts'
import { readTime, type Time } from './time.ts'
import { workloadOf } from './workload.ts'
import type { World } from './world.ts'

/** The story of a run: a Moment for every instant at which anything was due. */
export interface Timeline {
  /** What changed, from the beginning to the end; empty where nothing could be run. */
  readonly moments: readonly Moment[]
  /** How it ended. */
  readonly end: End
  /** What is wrong with the scenario, and a livelock of the controller if the run ended in one. */
  readonly diagnostics: readonly Diagnostic[]
  /** What became of each entry of the script that had its turn. */
  readonly script: readonly ScriptAnswer[]
  /**
   * The world at that time, with the requests that were answered until then; null before the first
   * Moment. After the end it is the world at the end.
   */
  readonly at: (time: Time) => World | null
  /** The world that a run went on from (`live`, `simulateFrom`); null: it began with nothing. */
  readonly from: World | null
}

/** How a timeline ends. */
export interface End {
  readonly at: Instant
  /**
   * As the Rollout's stored status says it, or `kubectl rollout status` of a Deployment; '' if it
   * was never applied.
   */
  readonly phase: RolloutPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /**
   * The scenario's end was reached, the controller undoes its own work for ever, a limit was
   * reached first, or nothing could be run. A diagnostic says which limit.
   */
  readonly reason: 'until' | 'livelock' | 'limit' | 'refused'
}

/** What only whoever ran the moments knows. */
export interface HowItRan {
  readonly script: readonly ScriptAnswer[]
  /** A world in which nothing was due for a while, as it is then. */
  readonly later: (world: World, at: Instant) => World
  /** From which the run went on; null: from nothing. */
  readonly from: World | null
}

const unknownRun: HowItRan = { script: [], later: (world) => world, from: null }

/** A timeline of moments that were run, with its readings. */
export function timelineOf(
  moments: readonly Moment[],
  diagnostics: readonly Diagnostic[],
  end: Pick<End, 'at' | 'reason'>,
  { script, later, from }: HowItRan = unknownRun,
): Timeline {
  const last = moments.at(-1)?.world ?? from
  const workload = last === null ? null : workloadOf(last)
  return {
    moments,
    end: {
      at: end.at,
      phase: workload?.phase ?? '',
      message: workload?.message ?? '',
      reason: end.reason,
    },
    diagnostics,
    script,
    from: from === null || from.rollout === null ? null : from,
    at(time) {
      const read = readTime(time)
      if (read === null) return null
      const at = instant(Math.min(read, end.at))
      const world = worldAt(moments, at) ?? begunBy(from, at)
      return world === null || world.at === at ? world : later(world, at)
    },
  }
}

// What a run goes on from may be of a time before its first moment.
function begunBy(from: World | null, at: Instant): World | null {
  return from !== null && from.at >= start && from.at <= at ? from : null
}

function worldAt(moments: readonly Moment[], at: Instant): World | null {
  let found: World | null = null
  for (const moment of moments) {
    if (moment.at > at) break
    found = moment.world
  }
  return found
}
