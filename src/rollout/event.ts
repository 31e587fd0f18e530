import type { AnalysisPhase } from '../analysis/phase.ts'
import type { ObservedTemplate, PluginOutcome, PodCohort } from '../cluster/objects.ts'
import type { Plan, RolloutSpec } from '../plan/plan.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'

/** A fact, in the past tense. Every one begins with `kind`, then `at`. */
export type RolloutEvent =
  /**
   * The Rollout's spec was written by a person or another controller: applied, patched, an image
   * set …
   */
  | { readonly kind: 'specChanged'; readonly at: Instant; readonly spec: RolloutSpec }
  /** Other objects of the plan were written: templates of analyses, Services. */
  | { readonly kind: 'planChanged'; readonly at: Instant; readonly plan: Plan }
  | {
      readonly kind: 'replicaSetsObserved'
      readonly at: Instant
      /** Every ReplicaSet of which something new is known. */
      readonly replicaSets: readonly ReplicaSetObserved[]
    }
  /** An AnalysisRun's phase or message, as its controller wrote it. */
  | {
      readonly kind: 'analysisRunObserved'
      readonly at: Instant
      /** The AnalysisRun's name. */
      readonly run: string
      /** Its `status.phase`. */
      readonly phase: AnalysisPhase
      /** Its `status.message`. */
      readonly message: string
    }
  | {
      readonly kind: 'experimentObserved'
      readonly at: Instant
      /** The Experiment's name. */
      readonly experiment: string
      /** Its `status.phase`. */
      readonly phase: AnalysisPhase
      /** Its `status.message`. */
      readonly message: string
      /** What became of its templates, in order. */
      readonly templates: readonly ObservedTemplate[]
    }
  /** The traffic router confirmed the weight that it was last told. */
  | { readonly kind: 'weightVerified'; readonly at: Instant }
  | { readonly kind: 'stepPluginObserved'; readonly at: Instant; readonly outcome: PluginOutcome }
  /** `kubectl argo rollouts promote`, and `promote --full`. */
  | { readonly kind: 'promoted' | 'promotedFully'; readonly at: Instant }
  /** `promote --skip-current-step` and `--skip-all-steps`; without steps nothing happens. */
  | { readonly kind: 'currentStepSkipped' | 'allStepsSkipped'; readonly at: Instant }
  /** `abort` and `retry rollout`. */
  | { readonly kind: 'aborted' | 'retried'; readonly at: Instant }
  /** `pause` and un-pausing: `spec.paused`. */
  | { readonly kind: 'paused' | 'resumed'; readonly at: Instant }
  | { readonly kind: 'scaled'; readonly at: Instant; readonly replicas: Count }
  | { readonly kind: 'restarted'; readonly at: Instant }
  /** `undo`: back to the template of a revision; 0 is the previous one. */
  | { readonly kind: 'undone'; readonly at: Instant; readonly revision: number }
  /** A timer fired, or the periodic resync: nothing is new but the time. */
  | { readonly kind: 'woken'; readonly at: Instant }

/** What the cluster made of a ReplicaSet. */
export interface ReplicaSetObserved {
  /** `metadata.name`. */
  readonly name: string
  /** Pods that exist. */
  readonly have: Count
  /** Pods whose containers are ready. */
  readonly ready: Count
  /** Pods that have been ready for `minReadySeconds`. */
  readonly available: Count
  /** Its pods in cohorts, the oldest first. */
  readonly pods: readonly PodCohort[]
}
