import type {
  OwnedExperiment,
  OwnedRun,
  ReplicaSet,
  Service,
  TrafficRouter,
} from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import type { RolloutSpec } from '../plan/plan.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { CanaryCounts } from '../replicas/counts.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { Own } from '../units/own.ts'
import type { Instant } from '../units/time.ts'
import type { RolloutState } from './state.ts'
import type { PluginStatus, RolloutStatus, RunStatus, Weights } from './status.ts'

/**
 * One reconciliation in progress: what it saw when it began, what it has stored so far, and the
 * status that it is going to write. One mutable draft per pass, owned by `transition`.
 *
 * The original decides on copies that it took at the start of the pass, so `newRS`, `stableRS`,
 * `others` and `all` stay as they were while `replicaSets` collects what was written. A copy that
 * is no longer the stored object cannot be written again: that is the conflict of optimistic
 * updates.
 */
export interface Pass {
  readonly begun: RolloutState
  readonly rules: StrategyRules
  /** What this release does otherwise. */
  readonly controller: ControllerRules
  /** One millisecond after the instant, so that deadlines at the instant itself have passed. */
  readonly clock: Instant
  /** The clock cut to whole seconds: what gets stored. */
  readonly second: Instant
  readonly spec: RolloutSpec
  /** `spec.replicas`, or its default. */
  readonly desired: Count
  /** The status as it was stored when the pass began. */
  prev: RolloutStatus
  /** As seen; the one with the template's hash, the one in `status.stableRS`, and the rest. */
  newRS: ReplicaSet | null
  readonly stableRS: ReplicaSet | null
  readonly others: readonly ReplicaSet[]
  /** Sums of `spec.replicas` and of available pods of the rest. */
  readonly othersWant: Count
  readonly othersAvailable: Count
  all: readonly ReplicaSet[]
  /** Pods of all of them: those that exist, those that are ready, those that are available. */
  readonly allHave: Count
  readonly allReady: Count
  readonly allAvailable: Count
  /** The new ReplicaSet had a scale-down deadline in the future when the pass began. */
  readonly newRSWithinDelay: boolean

  // As stored.
  generation: number
  revision: number
  storedSpec: RolloutSpec
  storedStatus: RolloutStatus
  replicaSets: readonly ReplicaSet[]
  services: readonly Service[]
  router: TrafficRouter
  analysisRuns: readonly OwnedRun[]
  experiments: readonly OwnedExperiment[]
  workloadReplicas: Count | null
  /** Something outside the state was changed (a pod was evicted): the world has to answer first. */
  touchedWorld: boolean

  // Current runs and experiments, as the status named them; the analysis reconciler replaces them.
  runs: CurrentRuns
  otherRuns: readonly OwnedRun[]
  experiment: OwnedExperiment | null
  otherExperiments: readonly OwnedExperiment[]

  // What the status write is told.
  readonly pause: PauseOrders
  weights: Weights | null
  /** What the router said of the weight in this pass; stored only together with changed weights. */
  verified: boolean | null
  restartedAt: Instant | null
  nextRuns: RunStatuses
  nextExperiment: string
  pluginStatuses: readonly PluginStatus[]
  /** The step plugin was run, or need not be, in this pass. */
  pluginSettled: boolean
  /** A basic canary's sizes, once they were asked for: what they depend on is as seen. */
  sizes: CanaryCounts | null

  /** The next pass at this instant is known to do nothing. */
  foretold: boolean

  effects: Order[]
  wake: Instant | null
  asksAgain: boolean
  failure: string
}

export interface CurrentRuns {
  readonly step: OwnedRun | null
  readonly background: OwnedRun | null
  readonly prePromotion: OwnedRun | null
  readonly postPromotion: OwnedRun | null
}

export interface RunStatuses {
  readonly stepRun: RunStatus | null
  readonly backgroundRun: RunStatus | null
  readonly prePromotionRun: RunStatus | null
  readonly postPromotionRun: RunStatus | null
}

/** What reconcilers ask the status write to do about pauses and the abort. */
export interface PauseOrders {
  add: readonly string[]
  remove: readonly string[]
  clear: boolean
  abort: boolean
  dropAbort: boolean
  abortMessage: string
}

/** Go on; write the status and end; end as is; end with `pass.failure`. */
export type Outcome = 'next' | 'write' | 'end' | 'failed'

export type Reconciler = (pass: Pass) => Outcome

/** In the order in which they run, by name. */
export type Reconcilers = readonly (readonly [name: string, reconciler: Reconciler])[]

/** The status that a write is building: every key, mutable until it is stored. */
export type Draft = Own<RolloutStatus>

/** What one of the strategies adds to the controller: one file each, one table (strategies.ts). */
export interface StrategyRules {
  /** The rest of an ordinary pass, after the shared beginning, in the controller's order. */
  readonly reconcilers: Reconcilers
  /** The status write at the end of an ordinary pass. */
  readonly writeStatus: (pass: Pass) => void
  /** The whole of a pass that only answers a change of `spec.replicas`. */
  readonly scaleOnly: (pass: Pass, draft: Draft) => Outcome
  /** How many pods the new ReplicaSet is to have, abort delays aside. */
  readonly newReplicas: (pass: Pass) => Count
  /**
   * An aborted update may keep its ReplicaSet up for a while under this strategy and these
   * settings.
   */
  readonly delaysScaleDownOnAbort: (spec: RolloutSpec) => boolean
  /** `abortScaleDownDelaySeconds` with its default; null: explicitly 0, keep it up. */
  readonly abortScaleDownDelaySeconds: (spec: RolloutSpec) => number | null
  /** `scaleDownDelaySeconds` with its default. */
  readonly scaleDownDelaySeconds: (spec: RolloutSpec) => number
  /**
   * Services and recorded hashes (besides stable and current) that keep a ReplicaSet from going.
   */
  readonly references: (pass: Pass, hash: string) => boolean
  readonly maxUnavailable: (spec: RolloutSpec, desired: Count) => Count
  /** The current runs after keeping, making, judging or giving up; 'failed' ends the pass. */
  readonly reconcileRuns: (pass: Pass) => CurrentRuns | 'failed'
  /** What the status remembers of them; of one that is as it was the very object. */
  readonly runStatuses: (runs: CurrentRuns, prev: RolloutStatus) => RunStatuses
  /** A pause that analysis asked for ends the pass before anything is scaled. */
  readonly pausesBeforeScaling: boolean
  /** A pass that evicted pods ends, for its counts are stale. */
  readonly waitsForEvictions: boolean
  /** Fast rollback beyond "stable" and "within the window". */
  readonly isFastRollback: (pass: Pass) => boolean
  readonly hasProgressed: (prev: RolloutStatus, next: RolloutStatus) => boolean
  /** The strategy's own part of "healthy". */
  readonly isComplete: (pass: Pass, next: RolloutStatus) => boolean
  readonly isAvailable: (pass: Pass, next: RolloutStatus) => boolean
  /** A step that does not count against the progress deadline. */
  readonly isIndefinite: (pass: Pass) => boolean
  /** The last reasons of `status.message` why a rollout still progresses; '' if it does not. */
  readonly waitingFor: (spec: RolloutSpec, status: RolloutStatus) => string
  /** Where users' traffic goes by weight, the stable's first; []: to every pod alike. */
  readonly destinations: (state: RolloutState) => readonly TrafficDestination[]
  /**
   * What pods carry while theirs is the ReplicaSet of an update, and while it is the stable one.
   */
  readonly roleMetadata: (spec: RolloutSpec) => {
    readonly updated: RoleMetadata | null
    readonly stable: RoleMetadata | null
  }
  readonly statusBlock: StatusBlock
  /** When the strategy's own pause is over by itself; null: it is not on, or waits for a person. */
  readonly pauseEndsAt: (state: RolloutState) => Instant | null
  /** The template, or what else starts an update anew, differs from what the status recorded. */
  readonly hasChanged: (pass: Pass) => boolean
}

/** A Service, and its part of the traffic. */
export interface TrafficDestination {
  readonly service: string
  readonly weight: number
}

/** The strategy's own object in `.status`, which is called like that in `spec.strategy`. */
export interface StatusBlock {
  /** As it is stored; {} where the status says nothing of it. */
  readonly write: (status: RolloutStatus) => JsonObject
  /** Its fields of the status, read back; the empty ones if it is absent. */
  readonly read: (block: JsonObject | null) => Partial<RolloutStatus>
}
