import type { StoredRun } from '../../analysis/stored.ts'
import type { OwnedExperiment, ReplicaSet } from '../../cluster/objects.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import type { Live } from '../../rollout/begin.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'

/**
 * How a Rollout and all around it stands in a cluster, as plain data: where a simulation goes on
 * from. Every time in it is counted from `now`, so that what has been is negative.
 */
export interface Present {
  /** The whole second in which the objects were looked at, by the real clock. */
  readonly now: Instant
  /** `metadata.name` of the Rollout. */
  readonly name: string
  /** `metadata.namespace`; 'default' if absent. */
  readonly namespace: string
  /** How the Rollout stands. */
  readonly rollout: Live
  /** ReplicaSets that nobody owns and that the selector does not match. */
  readonly orphans: readonly ReplicaSet[]
  /** AnalysisRuns of the Rollout and of its Experiments, by creation, then by name. */
  readonly runs: readonly StoredRun[]
  /** Its Experiments as they are stored, and what the Rollout's controller reads of each. */
  readonly experiments: readonly ExperimentState[]
  /** The same as the Rollout sees them. */
  readonly ownedExperiments: readonly OwnedExperiment[]
  /** Images of which pods cannot run: their containers wait for something that does not come. */
  readonly stuckImages: readonly string[]
  /** The objects that people write, as they are: the Rollout, and what else was handed in. */
  readonly manifests: readonly JsonObject[]
  /** Of these, what `kubectl apply` wrote last, as far as it noted it. */
  readonly lastApplied: readonly JsonObject[]
}

/** What `readLive` makes of objects, and everything that there is to say about them. */
export interface LivePresent {
  /** null if a diagnostic is an error. */
  readonly present: Present | null
  /** What is wrong with the objects; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
}
