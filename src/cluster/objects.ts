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
  /** `metadata.name`: the Rollout's and the hash. */
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
  /** `metadata.creationTimestamp`. */
  readonly createdAt: Instant
  /** How long a pod has to be ready before it counts as available. */
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
  /** Pods whose containers are ready. */
  readonly ready: Count
  /** Pods that have been ready for `minReadySeconds`. */
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
  /** Pods, above 0. */
  readonly count: Count
  /** When they were created, all at once. */
  readonly createdAt: Instant
  /** null: not ready (yet). */
  readonly readyAt: Instant | null
  /** Something keeps them from being ready before this; null: nothing does. */
  readonly heldUntil: Instant | null
}

/** A Service of the Rollout, as far as the controller writes it. */
export interface Service {
  /** `metadata.name`. */
  readonly name: string
  /** Selector key `rollouts-pod-template-hash`; '' if the selector has none. */
  readonly hash: string
  /** Annotation `argo-rollouts.argoproj.io/managed-by-rollouts`; null: it is not there. */
  readonly managedBy: string | null
}

/** The traffic router as the controller last left it. */
export interface TrafficRouter {
  /** What the canary was last given; null: the router was never told. */
  readonly weight: Weight | null
  /** What other destinations were last given: Experiments of a step. */
  readonly additional: readonly WeightDestination[]
  /** The pod template hash that counts as canary; null: never told. */
  readonly canaryHash: string | null
  /** The pod template hash that counts as stable; null: never told. */
  readonly stableHash: string | null
  /** Managed routes as they were last set. */
  readonly headerRoutes: readonly SetHeaderRoute[]
  /** Managed routes that mirror, as they were last set. */
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
  /** `metadata.name`. */
  readonly name: string
  /** What it belongs to: a step, the background, before or after a promotion. */
  readonly kind: RunKind
  /** Pod template hash of the ReplicaSet that it judges. */
  readonly hash: string
  /** Label `step-index`; null unless it is a step's. */
  readonly stepIndex: number | null
  /** `metadata.creationTimestamp`. */
  readonly createdAt: Instant
  /** What it measures, and with which arguments. */
  readonly spec: RunSpec
  /** `spec.terminate`: it is to stop. */
  readonly terminate: boolean
  /** `status.phase`. */
  readonly phase: AnalysisPhase
  /** `status.message`. */
  readonly message: string
}

/** An Experiment that the Rollout owns: what its controller reads of it. */
export interface OwnedExperiment {
  /** `metadata.name`. */
  readonly name: string
  /** Pod template hash of the ReplicaSet whose update it belongs to. */
  readonly hash: string
  /** `metadata.creationTimestamp`. */
  readonly createdAt: Instant
  /** What it was made of. */
  readonly spec: NewExperiment
  /** `spec.terminate`: it is to stop. */
  readonly terminate: boolean
  /** `status.phase`. */
  readonly phase: AnalysisPhase
  /** `status.message`. */
  readonly message: string
  /** `status.templateStatuses`, in order. */
  readonly templates: readonly ObservedTemplate[]
}

/** What a Rollout reads of a template of its Experiment. */
export interface ObservedTemplate {
  /** The template's name. */
  readonly name: string
  /** The Service that was made for it; '' if there is none. */
  readonly serviceName: string
  /** Pod template hash of its ReplicaSet. */
  readonly hash: string
}

/**
 * What an Experiment is created with: the step, and the ReplicaSets' templates that its `specRef`s
 * meant.
 */
export interface NewExperiment {
  /** The step that asks for it. */
  readonly step: ExperimentStep
  /** How long its pods may take to become available. */
  readonly progressDeadlineSeconds: number
  /** What each template runs, in the order of `step.templates`. */
  readonly templates: readonly {
    /** The template's name. */
    readonly name: string
    /** The pod template: the canary's or the stable one's, with labels of its own. */
    readonly template: PodTemplate
    /** How long a pod has to be ready before it counts as available. */
    readonly minReadySeconds: number
  }[]
  /** Arguments of each analysis, resolved, in the order of `step.analyses`. */
  readonly args: readonly (readonly { readonly name: string; readonly value: string }[])[]
}

/** What a step plugin says of one step when it is asked. */
export interface PluginOutcome {
  /** The step's place, from 0. */
  readonly stepIndex: number
  /** What the plugin answered. */
  readonly phase: 'Running' | 'Successful' | 'Failed' | 'Error'
  /** Why; '' if it says nothing. */
  readonly message: string
}

/** A destination beside others that traffic is led to. */
export interface WeightDestination {
  /** Its part, of the router's denominator (100 if it says nothing else). */
  readonly weight: Weight
  /** The Service behind it. */
  readonly serviceName: string
  /** Pod template hash of the ReplicaSet behind it. */
  readonly podTemplateHash: string
}
