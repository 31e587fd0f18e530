import type { AnalysisTemplate } from '../analysis/template.ts'
import type {
  OwnedExperiment,
  OwnedRun,
  PluginOutcome,
  ReplicaSet,
  Service,
  TrafficRouter,
} from '../cluster/objects.ts'
import type { RolloutSpec } from '../plan/plan.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import type { RolloutStatus } from './status.ts'

/**
 * Everything that one Rollout's controller knows: the objects as they are stored, and what was last
 * observed of them. Plain data: it survives JSON between any two events.
 */
export interface RolloutState {
  /** What it is asked to do. */
  readonly spec: RolloutSpec
  /** Which release's controller it is. */
  readonly controller: ControllerRules
  /** `metadata.generation`: rises with every write that really changes the spec. */
  readonly generation: number
  /** Annotation `rollout.argoproj.io/revision` of the Rollout; 0 before the first ReplicaSet. */
  readonly revision: number
  /** What it has found and done. */
  readonly status: RolloutStatus
  /** Those that the Rollout owns, by creation, then by name. */
  readonly replicaSets: readonly ReplicaSet[]
  /** Those that it has released: the selector matches them no more. Their pods run on. */
  readonly orphans: readonly ReplicaSet[]
  /** Services that it refers to, as far as they are there. */
  readonly services: readonly Service[]
  /** What the traffic router was told. */
  readonly router: TrafficRouter
  /** Those that the Rollout owns, by creation, then by name. */
  readonly analysisRuns: readonly OwnedRun[]
  /** Those that the Rollout owns, by creation, then by name. */
  readonly experiments: readonly OwnedExperiment[]
  /** Templates that steps may name. */
  readonly analysisTemplates: readonly AnalysisTemplate[]
  /** What step plugins have to say, as last observed; of whom nothing is known is running. */
  readonly plugins: readonly PluginOutcome[]
  /**
   * `spec.replicas` that the Deployment of `spec.workloadRef` was last told; null: nothing yet, it
   * has what it was found with.
   */
  readonly workloadReplicas: Count | null
  /** The instant of the last pass. */
  readonly now: Instant
  /**
   * Another pass at that instant would store nothing new: the next event is the world's. False as
   * soon as anything is written or observed.
   *
   * @internal
   */
  readonly rests: boolean
  /**
   * The last pass gave orders and stored nothing, so that another one may give them again.
   *
   * @internal
   */
  readonly ordered: boolean
  /**
   * The earliest wake-up that the last pass asked for with a delay. `wakeAt` says when the next
   * pass is due.
   *
   * @internal
   */
  readonly wakeAsked: Instant | null
  /**
   * It asked for another one without any delay, besides.
   *
   * @internal
   */
  readonly asksAgain: boolean
  /** Why the last pass ended early, '' if it did not. */
  readonly failure: string
}
