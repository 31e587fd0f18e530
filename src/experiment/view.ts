import type { AnalysisPhase } from '../analysis/phase.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'

/**
 * What an Experiment's controller sees of the cluster. Others' objects may be among it; names tell
 * them apart.
 */
export interface ExperimentView {
  readonly replicaSets: readonly ObservedReplicaSet[]
  readonly analysisRuns: readonly ObservedRun[]
  readonly analysisTemplates: readonly AnalysisTemplate[]
  /** Services of the namespace that are not this Experiment's. */
  readonly otherServices: readonly string[]
  readonly controller: ControllerRules
}

export interface ObservedReplicaSet {
  readonly name: string
  /** `spec.replicas`. */
  readonly want: Count
  /** `status.replicas`, `readyReplicas`, `availableReplicas`. */
  readonly have: Count
  readonly ready: Count
  readonly available: Count
  /** Annotation `scale-down-deadline`. */
  readonly scaleDownAt: Instant | null
}

export interface ObservedRun {
  readonly name: string
  readonly spec: RunSpec
  readonly terminate: boolean
  readonly phase: AnalysisPhase
  readonly message: string
}

/** An order of the controller. */
export type ExperimentOrder =
  | {
      readonly kind: 'createReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly template: PodTemplate
      readonly minReadySeconds: number
    }
  | {
      readonly kind: 'scaleReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly from: Count
      readonly to: Count
    }
  | {
      readonly kind: 'annotateReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly scaleDownAt: Instant | null
    }
  | {
      readonly kind: 'createService'
      readonly at: Instant
      readonly service: string
      readonly hash: string
    }
  | { readonly kind: 'deleteService'; readonly at: Instant; readonly service: string }
  | {
      readonly kind: 'createAnalysisRun'
      readonly at: Instant
      readonly run: string
      readonly spec: RunSpec
    }
  | { readonly kind: 'terminateAnalysisRun'; readonly at: Instant; readonly run: string }

/** An event of the controller's recorder, on the Experiment or on the Rollout that made it. */
export interface ExperimentEvent {
  readonly on: 'Experiment' | 'Rollout'
  readonly type: 'Normal' | 'Warning'
  readonly reason: string
  readonly message: string
}
