import type { AnalysisPhase } from '../analysis/phase.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import type { ExperimentStep } from '../steps/experiment.ts'
import type { SetHeaderRoute } from '../steps/setHeaderRoute.ts'
import type { SetMirrorRoute } from '../steps/setMirrorRoute.ts'
import type { Count, Weight } from '../units/amounts.ts'
import type { Duration, Instant } from '../units/time.ts'

/**
 * A ReplicaSet as it is stored. The annotations that the controller keeps are fields of their own.
 */
export interface ReplicaSet {
  readonly name: string
  /** Label `rollouts-pod-template-hash`. */
  readonly hash: string
  /**
   * `spec.template` as it is stored, with what the controller has put there, the hash label aside.
   */
  readonly template: PodTemplate
  /**
   * `rollout.argoproj.io/ephemeral-metadata`: what of the template's metadata is the controller's.
   */
  readonly ephemeral: RoleMetadata | null
  readonly createdAt: Instant
  readonly minReadySeconds: number
  /** `rollout.argoproj.io/revision`. */
  readonly revision: number
  /** `rollout.argoproj.io/revision-history`. */
  readonly revisionHistory: string
  /**
   * `rollout.argoproj.io/desired-replicas`: `spec.replicas` of the Rollout when this was last
   * scaled.
   */
  readonly desiredReplicas: Count
  /** `scale-down-deadline`. */
  readonly scaleDownAt: Instant | null
  /** `spec.replicas`. */
  readonly want: Count
  /** `status.replicas`, `readyReplicas`, `availableReplicas`. */
  readonly have: Count
  readonly ready: Count
  readonly available: Count
  /** Its pods in cohorts, the oldest first; only restarts look at them. */
  readonly pods: readonly PodCohort[]
  /** Message of its condition `ReplicaFailure`: why it may not create more; '' if it may. */
  readonly failure: string
}

/** A ReplicaSet that no Rollout annotates: an Experiment's. */
export type PlainReplicaSet = Omit<
  ReplicaSet,
  'hash' | 'ephemeral' | 'revision' | 'revisionHistory' | 'desiredReplicas'
>

/** How every ReplicaSet begins: it wants no pods, and has none. */
export const noPods: Pick<
  ReplicaSet,
  'scaleDownAt' | 'want' | 'have' | 'ready' | 'available' | 'pods' | 'failure'
> = { scaleDownAt: null, want: 0, have: 0, ready: 0, available: 0, pods: [], failure: '' }

/** Pods of one ReplicaSet that were created at one instant and are in one condition. */
export interface PodCohort {
  readonly count: Count
  readonly createdAt: Instant
  /** null: not ready (yet). */
  readonly readyAt: Instant | null
  /** Something keeps them from being ready before this; null: nothing does. */
  readonly heldUntil: Instant | null
}

export interface Service {
  readonly name: string
  /** Selector key `rollouts-pod-template-hash`; '' if the selector has none. */
  readonly hash: string
  /** Annotation `argo-rollouts.argoproj.io/managed-by-rollouts`; null: it is not there. */
  readonly managedBy: string | null
}

/** The traffic router as the controller last left it. */
export interface TrafficRouter {
  readonly weight: Weight | null
  readonly additional: readonly WeightDestination[]
  readonly canaryHash: string | null
  readonly stableHash: string | null
  /** Managed routes as they were last set. */
  readonly headerRoutes: readonly SetHeaderRoute[]
  readonly mirrorRoutes: readonly SetMirrorRoute[]
  /**
   * How a weight gets verified: not at all, some time after it changed, or when an observer says
   * so.
   */
  readonly verification: 'none' | 'observed' | Duration
  /** When the present weight is verified; null if that is not known (yet). */
  readonly verifiedAt: Instant | null
}

/** Label `rollout-type` of an AnalysisRun. */
export type RunKind = 'Step' | 'Background' | 'PrePromotion' | 'PostPromotion' | 'Experiment'

/** An AnalysisRun that the Rollout owns: what its controller reads of it. */
export interface OwnedRun {
  readonly name: string
  readonly kind: RunKind
  readonly hash: string
  /** Label `step-index`; null unless it is a step's. */
  readonly stepIndex: number | null
  readonly createdAt: Instant
  readonly spec: RunSpec
  readonly terminate: boolean
  readonly phase: AnalysisPhase
  readonly message: string
}

/** An Experiment that the Rollout owns: what its controller reads of it. */
export interface OwnedExperiment {
  readonly name: string
  readonly hash: string
  readonly createdAt: Instant
  readonly spec: NewExperiment
  readonly terminate: boolean
  readonly phase: AnalysisPhase
  readonly message: string
  /** `status.templateStatuses`, in order. */
  readonly templates: readonly ObservedTemplate[]
}

export interface ObservedTemplate {
  readonly name: string
  readonly serviceName: string
  readonly hash: string
}

/**
 * What an Experiment is created with: the step, and the ReplicaSets' templates that its `specRef`s
 * meant.
 */
export interface NewExperiment {
  readonly step: ExperimentStep
  readonly progressDeadlineSeconds: number
  readonly templates: readonly {
    readonly name: string
    readonly template: PodTemplate
    readonly minReadySeconds: number
  }[]
  /** Arguments of each analysis, resolved, in the order of `step.analyses`. */
  readonly args: readonly (readonly { readonly name: string; readonly value: string }[])[]
}

/** What a step plugin says of one step when it is asked. */
export interface PluginOutcome {
  readonly stepIndex: number
  readonly phase: 'Running' | 'Successful' | 'Failed' | 'Error'
  readonly message: string
}

export interface WeightDestination {
  readonly weight: Weight
  readonly serviceName: string
  readonly podTemplateHash: string
}
