import type { AnalysisTemplate } from '../analysis/template.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { Count, IntOrString } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { AssumedObject } from './assumedObject.ts'
import type { AutoscalerSpec } from './autoscaler.ts'
import type { Strategy } from './strategy.ts'

/**
 * What a set of manifests asks for, checked and typed: all that the machines ever see of YAML.
 * Plain data.
 */
export interface Plan {
  /** Which of the two is released: `rollout`, or the Deployment of that name. */
  readonly workload: WorkloadKind
  /**
   * In a plan for a Deployment, the Rollout that it becomes when it is migrated: with a canary that
   * has no steps, and the Deployment's `maxSurge` and `maxUnavailable`.
   */
  readonly rollout: RolloutSpec
  /** Templates of the namespace and of the cluster that it can refer to. */
  readonly analysisTemplates: readonly AnalysisTemplate[]
  /** Services of the namespace. */
  readonly services: readonly ServicePlan[]
  /** Those of the namespace, whoever refers to them. */
  readonly deployments: readonly DeploymentSpec[]
  /** The HorizontalPodAutoscalers of the namespace. */
  readonly autoscalers: readonly AutoscalerSpec[]
  /** How pod templates are named, here and after every edit. */
  readonly templateNames: TemplateNames
  /** By whose rules it was read, and is after every edit. */
  readonly controller: ControllerRules
  /** What it was read from, so that an edit (a merge patch, another image) can be read again. */
  readonly manifests: readonly JsonObject[]
  /** What of these nobody wrote: it is referred to, and taken to be there. */
  readonly assumed: readonly AssumedObject[]
  /** What became of references that led nowhere, here and after every edit. */
  readonly missing: MissingObjects
}

/** What becomes of a reference to an object that is not there: an error, or an assumption. */
export type MissingObjects = 'refuse' | 'assume'

/** What a plan may be for. */
export type WorkloadKind = 'Rollout' | 'Deployment'

/**
 * What identifies a pod template: `podTemplateHash` is the label that Argo computes, `imageTag` the
 * tag of the first container's image (`v2` of `app:v2`), which reads better where images alone tell
 * revisions apart.
 */
export type TemplateNames = 'podTemplateHash' | 'imageTag'

/**
 * A Rollout's identity and `spec`, field for field; null means that an optional field is absent.
 */
export interface RolloutSpec {
  /** `metadata.name`. */
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** `spec.replicas`; null if absent. */
  readonly replicas: Count | null
  /** `spec.template`, or that of the object which `workloadRef` names. */
  readonly template: PodTemplate
  /** The Rollout's own, or that of the object which `workloadRef` names. */
  readonly selector: JsonObject | null
  /** Whose template it takes; null: it has its own. */
  readonly workloadRef: WorkloadReference | null
  /** 0 if absent. */
  readonly minReadySeconds: number
  /** 10 if absent. */
  readonly revisionHistoryLimit: number
  /** `spec.paused`: a person holds it. */
  readonly paused: boolean
  /** 600 if absent. */
  readonly progressDeadlineSeconds: number
  /** Whether a missed deadline aborts the update. */
  readonly progressDeadlineAbort: boolean
  /** Pods that are older are replaced; null: none are. */
  readonly restartAt: Instant | null
  /** `rollbackWindow.revisions`; 0 is off. */
  readonly rollbackWindowRevisions: number
  /** `analysis.successfulRunHistoryLimit` and `unsuccessfulRunHistoryLimit`; 5 if absent. */
  readonly successfulRunHistoryLimit: number
  /** How many others that are over are kept. */
  readonly unsuccessfulRunHistoryLimit: number
  /** How a new version comes. */
  readonly strategy: Strategy
  /**
   * Argo's fingerprint of the canary's steps (`status.currentStepHash`); that of an absent list for
   * blue-green.
   */
  readonly stepsHash: string
  /**
   * The controller's first objection, as it stands behind `The Rollout "x" is invalid: `; '' if
   * there is none. A plan that a person is handed never has one; an edit in the middle of a run
   * may.
   */
  readonly refused: string
  /** The Rollout as written. `fieldRef` arguments of analyses walk it. */
  readonly source: JsonObject
}

/** A Deployment's identity and `spec`, with the defaults that the API server writes in. */
export interface DeploymentSpec {
  /** `metadata.name`. */
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** 1 if absent. */
  readonly replicas: Count
  /** Which pods are its own; null if absent. */
  readonly selector: JsonObject | null
  /** `spec.template`. */
  readonly template: PodTemplate
  /** 0 if absent. */
  readonly minReadySeconds: number
  /** 10 if absent. */
  readonly revisionHistoryLimit: number
  /** 600 if absent; 2147483647 is none. */
  readonly progressDeadlineSeconds: number
  /** `spec.paused`: new versions wait. */
  readonly paused: boolean
  /** How a new version comes. */
  readonly strategy: DeploymentStrategy
  /** The Deployment as written. */
  readonly source: JsonObject
}

/** `spec.strategy`, RollingUpdate if absent. */
export type DeploymentStrategy =
  /** 25 % each if absent. */
  | {
      readonly kind: 'RollingUpdate'
      /** How many pods more than `spec.replicas` there may be. */
      readonly maxSurge: IntOrString
      /** How many pods fewer than `spec.replicas` may be available. */
      readonly maxUnavailable: IntOrString
    }
  | { readonly kind: 'Recreate' }

/** A pod template's identity and the little of its content that behaviour depends on. */
export interface PodTemplate {
  /** `rollouts-pod-template-hash`: Argo's own, unless a scenario names its templates. */
  readonly hash: string
  /** The image of the first container; '' if there is none. */
  readonly image: string
  /** The images of all containers, in order. */
  readonly images: readonly string[]
  /** Any container has ports (an Experiment makes a Service only then). */
  readonly hasPorts: boolean
  /** How `hash` came about. */
  readonly names: TemplateNames
  /** `spec.template` as written. */
  readonly source: JsonObject
}

/** The object whose pod template a Rollout takes. */
export interface WorkloadReference {
  /** Deployment, ReplicaSet or PodTemplate. */
  readonly kind: string
  /** `metadata.name`. */
  readonly name: string
  /** When the object itself gets smaller. */
  readonly scaleDown: 'never' | 'onsuccess' | 'progressively'
  /** `spec.replicas` that the object was found with; 1 if it says nothing. */
  readonly replicas: Count
}

/** A Service among the manifests. */
export interface ServicePlan {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`; 'default' if absent. */
  readonly namespace: string
  /** `spec.selector` as written. */
  readonly selector: Readonly<Record<string, string>>
  /** Annotation `argo-rollouts.argoproj.io/managed-by-rollouts`; null: it is not there. */
  readonly managedBy: string | null
}
