import type { AnalysisPhase } from '../../analysis/phase.ts'
import type { RolloutPhase } from '../../rollout/status.ts'
import type { End } from '../../timeline/timeline.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'

/** What `toJson` prints. Instants are whole milliseconds since the scenario began. */
export interface TimelineJson {
  /** The form of what follows. */
  readonly version: TimelineVersion
  /** Of the Rollout, or of the Deployment; empty if there never was one. */
  readonly name: string
  /** How it ended. */
  readonly end: EndJson
  /** What is wrong with the scenario, or worth knowing about it. */
  readonly diagnostics: readonly Diagnostic[]
  /** One for each instant at which anything was due, in order of time. */
  readonly moments: readonly MomentJson[]
}

/** The form of {@link TimelineJson}; another one when a reader of this one would be misled. */
export type TimelineVersion = 'rollout-sim.timeline/1'

/** How a timeline ends. */
export interface EndJson {
  readonly at: Instant
  /** `at` as people write it: `1m20s`. */
  readonly time: string
  /** `status.phase`. */
  readonly phase: RolloutPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /**
   * The end was reached, controllers undo each other's work for ever, a limit was reached first, or
   * nothing could be run.
   */
  readonly reason: End['reason']
}

/** How everything stands at an instant. */
export interface MomentJson {
  readonly at: Instant
  /** `at` as people write it: `1m20s`. */
  readonly time: string
  /** `at` on the simulation's calendar, in RFC 3339. */
  readonly date: string
  /** Entries of the script that were done now, as written. */
  readonly actions: readonly JsonObject[]
  /** Kinds of what the controllers ordered, in order of execution. */
  readonly orders: readonly string[]
  /** Of refused actions and of the controller's passes. */
  readonly errors: readonly string[]
  /** As clients show it; empty while there is no Rollout. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** Index of the canary's step, from 0; null where there is none. */
  readonly step: number | null
  /** Of the newest revision, in parts of 100 or of `maxTrafficWeight`; null: nothing is there. */
  readonly weight: WeightJson | null
  /** Those that the workload owns. */
  readonly replicaSets: readonly ReplicaSetJson[]
  /** Services that the Rollout writes, with the hash that each selects. */
  readonly services: readonly ServiceJson[]
  /** Those that the Rollout owns. */
  readonly analysisRuns: readonly RunJson[]
  /** Those that the Rollout owns. */
  readonly experiments: readonly RunJson[]
  /** Requests from the beginning until now; null where nobody sends any. */
  readonly traffic: TrafficJson | null
}

/** What the newest revision is to get, and what it gets. */
export interface WeightJson {
  /** What the steps ask for. */
  readonly asked: number
  /** What the traffic router was told; null where nothing routes. */
  readonly routed: number | null
  /** What users' requests, Services and the router come to. */
  readonly real: number
}

/** A ReplicaSet at an instant. */
export interface ReplicaSetJson {
  /** `metadata.name`. */
  readonly name: string
  /** Of the pod template. */
  readonly hash: string
  /** `rollout.argoproj.io/revision`, or the Deployment's; 0 if it has none yet. */
  readonly revision: number
  /** Of the first container. */
  readonly image: string
  /** `spec.replicas`. */
  readonly want: number
  /** Pods that exist. */
  readonly have: number
  /** Pods whose containers are ready. */
  readonly ready: number
  /** Pods that have been ready for `minReadySeconds`. */
  readonly available: number
}

/** A Service at an instant. */
export interface ServiceJson {
  /** `metadata.name`. */
  readonly name: string
  /** Of the pod template whose pods it selects; empty if it selects by none. */
  readonly hash: string
}

/** An AnalysisRun, or an Experiment. */
export interface RunJson {
  /** `metadata.name`. */
  readonly name: string
  /** `status.phase`. */
  readonly phase: AnalysisPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** What became of requests so far. */
export interface TrafficJson {
  /** Requests of users. */
  readonly sent: number
  /** Requests that no pod was there for. */
  readonly refused: number
  /** Who answered the others. */
  readonly served: readonly ServedJson[]
}

/** What the pods of one ReplicaSet answered. */
export interface ServedJson {
  /** Of the pod template; of a Deployment's pods the name of their ReplicaSet. */
  readonly hash: string
  /** Requests that they answered. */
  readonly requests: number
  /** Answers with a status of 500 or more. */
  readonly errors: number
}
