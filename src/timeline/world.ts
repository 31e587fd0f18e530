import type { AnalysisRunState } from '../analysis/run.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Instant } from '../units/time.ts'

/** The whole simulated cluster at an instant. Plain data: a run restored from it continues identically. */
export interface World {
  readonly at: Instant
  /** null before the Rollout is applied. */
  readonly rollout: RolloutState | null
  /** By creation, then by name, as their controller takes them. */
  readonly runs: readonly AnalysisRunState[]
  readonly wakes: Wakes
  /** How many entries of the script are done. */
  readonly scriptDone: number
  /** Passes in a row that failed and changed nothing. */
  readonly failures: number
}

/** The earliest wake-up that is pending for each object, as the controllers' work queues remember it. */
export interface Wakes {
  readonly rollout: Instant | null
  readonly runs: readonly { readonly name: string; readonly at: Instant }[]
}
