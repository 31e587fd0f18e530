import type {
  OwnedExperiment,
  OwnedRun,
  ReplicaSet,
  Service,
  TrafficRouter,
} from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import type { TimeIn } from '../document/timeReader.ts'
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

/*
 * How a pass works
 *
 * The controller is level-triggered. It is never told what happened; a work queue hands it the name
 * of a Rollout, and it looks. So everything that a pass knows is what it reads at its beginning,
 * and everything that it does is a write, of which the last is the status.
 *
 * **Seen.** It takes copies: the Rollout with its status, the ReplicaSets, the runs. It decides on
 * these copies until it ends, however much it writes meanwhile. That is why a canary is resized
 * once a pass and one step ends a pass: the second decision would need to see the first one's echo,
 * and the echo comes with the next pass.
 *
 * **Stored.** A write replaces the stored object at once. It is optimistic: a ReplicaSet that this
 * very pass has written is no longer the copy in hand, so a second update of that copy is refused
 * (a conflict), the pass ends as failed, and the queue tries again. A patch is never refused. What
 * is stored beside the status (sizes, Services, runs) stays, even where the pass fails later on.
 *
 * **Asked.** Reconcilers do not write the status themselves: they leave what they want of it
 * (pauses to add or take out, an abort, weights, current runs), and one write at the end makes a
 * status of all that, its conditions and its phase, and stores it where it differs from what was
 * seen.
 *
 * **The clock** stands one millisecond after the instant, for the original compares with `now`
 * strictly, and time has gone on since the queue spoke. Stored times are cut to whole seconds
 * (`second`), as Kubernetes stores them: a pause begun at 7.9 s ends at 7 s plus its duration.
 *
 * **A wake-up** is the wish to look again after a delay, whatever happens until then
 * (`AddAfter` of the queue). The queue remembers the earliest one for each Rollout; a later wish is
 * forgotten, and has to be repeated by the pass that the earlier one brings. So nothing here sets
 * or clears timers: each pass says what it would wait for, and that is read off the state it
 * leaves.
 *
 * **Names in brackets**, here and in decisions/, are the functions of the Go controller that the
 * lines obey: package `rollout` of argoproj/argo-rollouts as `newestController`
 * (releases/version.ts) has it.
 *
 * **Rest.** A pass that stores nothing new has come to rest: the next one would do the same. Until
 * then another pass follows at the same instant, and the cluster answers in between.
 */

/** What a pass read when it began; it stays as it was, whatever is written meanwhile. */
interface Seen {
  readonly begun: RolloutState
  /** How `begun` was stored, with its `status`: what `fieldRef`s are read from. */
  readonly storedRollout: (begun: RolloutState) => JsonObject
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
  /** The ReplicaSet of the template, the one that `status.stableRS` names, and the rest. */
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
  /** Current runs and experiments, as the status named them; analysis replaces them. */
  runs: CurrentRuns
  otherRuns: readonly OwnedRun[]
  experiment: OwnedExperiment | null
  otherExperiments: readonly OwnedExperiment[]
}

/** What the API server, and the router, have by now. */
interface Stored {
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
  effects: Order[]
}

/** What the status write, and the queue, are asked for. */
interface Asked {
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
  rests: boolean
  wake: Instant | null
  asksAgain: boolean
  failure: string
}

/** One reconciliation in progress: one mutable draft, owned by `transition`. */
export interface Pass extends Seen, Stored, Asked {}

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

/** How many pods a strategy asks for, and how long those that it leaves stay. */
interface Sizing {
  /** The whole of a pass that only answers a change of `spec.replicas`. */
  readonly scaleOnly: (pass: Pass, draft: Draft) => Outcome
  /** How many pods the new ReplicaSet is to have, abort delays aside. */
  readonly newReplicas: (pass: Pass) => Count
  /**
   * An aborted update may keep its ReplicaSet up for a while under this strategy and these
   * settings.
   */
  readonly delaysScaleDownOnAbort: (spec: RolloutSpec) => boolean
  /** `abortScaleDownDelaySeconds` with its default; an explicit 0 delays nothing. */
  readonly abortScaleDownDelaySeconds: (spec: RolloutSpec) => number
  /** `scaleDownDelaySeconds` with its default. */
  readonly scaleDownDelaySeconds: (spec: RolloutSpec) => number
  /**
   * Services and recorded hashes (besides stable and current) that keep a ReplicaSet from going.
   */
  readonly references: (pass: Pass, hash: string) => boolean
  readonly maxUnavailable: (spec: RolloutSpec, desired: Count) => Count
  /** A pass that evicted pods ends, for its counts are stale. */
  readonly waitsForEvictions: boolean
}

/** What a strategy knows of progress, and what it writes into the status. */
interface Statuses {
  /** The status write at the end of an ordinary pass. */
  readonly writeStatus: (pass: Pass) => void
  /** The current runs after keeping, making, judging or giving up; 'failed' ends the pass. */
  readonly reconcileRuns: (pass: Pass) => CurrentRuns | 'failed'
  /** What the status remembers of them; of one that is as it was the very object. */
  readonly runStatuses: (runs: CurrentRuns, prev: RolloutStatus) => RunStatuses
  readonly hasProgressed: (prev: RolloutStatus, next: RolloutStatus) => boolean
  /** The strategy's own part of "healthy". */
  readonly isComplete: (pass: Pass, next: RolloutStatus) => boolean
  readonly isAvailable: (pass: Pass, next: RolloutStatus) => boolean
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
}

/** When a strategy holds, goes back, or begins anew. */
interface Pauses {
  /** A pause that analysis asked for ends the pass before anything is scaled. */
  readonly pausesBeforeScaling: boolean
  /** When the strategy's own pause is over by itself; null: it is not on, or waits for a person. */
  readonly pauseEndsAt: (state: RolloutState) => Instant | null
  /** Where it waits for a person by its plan; null: it waits for nobody. */
  readonly gateOf: (state: RolloutState) => Gate | null
  /** A step that does not count against the progress deadline. */
  readonly isIndefinite: (pass: Pass) => boolean
  /** Fast rollback beyond "stable" and "within the window". */
  readonly isFastRollback: (pass: Pass) => boolean
  /** The template, or what else starts an update anew, differs from what the status recorded. */
  readonly hasChanged: (pass: Pass) => boolean
}

/** Where a Rollout waits for a person by its plan. */
export interface Gate {
  /** When the pause began: a whole second. */
  readonly since: Instant
  /** The place of the pause among the steps, from 0; null: it is the switch that waits. */
  readonly step: number | null
}

/** What one of the strategies adds to the controller: one file each, one table (strategies.ts). */
export interface StrategyRules extends Sizing, Statuses, Pauses {
  /** The rest of an ordinary pass, after the shared beginning, in the controller's order. */
  readonly reconcilers: Reconcilers
}

/** A Service, or a part of its pods, and how much of the traffic goes there. */
export interface TrafficDestination {
  /** '': the host that the DestinationRule names. */
  readonly service: string
  readonly weight: number
  /** null: all pods of the Service. */
  readonly subset: TrafficSubset | null
}

/** A subset of an Istio DestinationRule. */
export interface TrafficSubset {
  readonly name: string
  /** The pod template hash that its labels ask for; '' if they ask for none. */
  readonly hash: string
}

/** The strategy's own object in `.status`, which is called like that in `spec.strategy`. */
export interface StatusBlock {
  /** As it is stored; {} where the status says nothing of it. */
  readonly write: (status: RolloutStatus) => JsonObject
  /** Its fields of the status, read back; the empty ones if it is absent. */
  readonly read: (block: JsonObject | null, timeIn: TimeIn) => Partial<RolloutStatus>
}
