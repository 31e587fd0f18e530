import type { AnalysisRunState } from '../analysis/run.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import type { ExperimentState } from '../experiment/state.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { TrafficState } from '../routers/traffic.ts'
import type { Instant } from '../units/time.ts'

/**
 * The whole simulated cluster at an instant. Plain data: a run restored from it continues
 * identically.
 */
export interface World {
  readonly at: Instant
  /** null before the Rollout is applied. */
  readonly rollout: RolloutState | null
  /** By creation, then by name, as their controller takes them. */
  readonly runs: readonly AnalysisRunState[]
  /** By creation. */
  readonly experiments: readonly ExperimentState[]
  readonly experimentReplicaSets: readonly ExperimentReplicaSet[]
  readonly experimentServices: readonly ExperimentService[]
  /** null where the scenario has no traffic and nothing is asked through a Service. */
  readonly traffic: Traffic | null
  readonly wakes: Wakes
  /** How many entries of the script are done. */
  readonly scriptDone: number
  /** Passes in a row that failed and changed nothing. */
  readonly failures: number
}

/**
 * The earliest wake-up that is pending for each object, as the controllers' work queues remember
 * it.
 */
export interface Wakes {
  readonly rollout: Instant | null
  /**
   * That of a last pass which asked for another one at once; it keeps no other from being heard.
   */
  readonly again: Instant | null
  /** Of AnalysisRuns and Experiments, by name. */
  readonly runs: readonly Wake[]
  readonly experiments: readonly Wake[]
}

export interface Wake {
  readonly name: string
  readonly at: Instant
}

/**
 * A ReplicaSet that an Experiment owns: no revision, and nothing that the Rollout's controller
 * annotates.
 */
export interface ExperimentReplicaSet
  extends Omit<
    ReplicaSet,
    'hash' | 'ephemeral' | 'revision' | 'revisionHistory' | 'desiredReplicas'
  > {
  /** The Experiment's name. */
  readonly experiment: string
}

/** A Service that an Experiment made for a template. */
export interface ExperimentService {
  readonly name: string
  readonly experiment: string
  readonly hash: string
}

/** Requests to the application, whoever asks. */
export interface Traffic {
  /** Who answers the next request. */
  readonly state: TrafficState
  /** Of users, so far. */
  readonly sent: number
  /** What each ReplicaSet has answered so far. */
  readonly served: readonly Served[]
  /** Requests that no pod was there for. */
  readonly refused: number
}

export interface Served {
  /** Pod template hash. */
  readonly hash: string
  readonly requests: number
  /** Those answered with a status of 500 or more. */
  readonly errors: number
}
