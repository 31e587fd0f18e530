import type { RunSpec } from '../analysis/runSpec.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { SetHeaderRoute } from '../steps/setHeaderRoute.ts'
import type { SetMirrorRoute } from '../steps/setMirrorRoute.ts'
import type { Count, Weight } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { NewExperiment, RunKind, WeightDestination } from './objects.ts'

/**
 * An order of the controller, in the order of execution. Every one begins with `kind`, then `at`.
 */
export type Order =
  | {
      readonly kind: 'createReplicaSet'
      readonly at: Instant
      /** The ReplicaSet's name. */
      readonly replicaSet: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
      /** `rollout.argoproj.io/revision`. */
      readonly revision: number
      /** The pod template. */
      readonly template: PodTemplate
      /** How long a pod has to be ready before it counts as available. */
      readonly minReadySeconds: number
    }
  | {
      readonly kind: 'scaleReplicaSet'
      readonly at: Instant
      /** The ReplicaSet's name. */
      readonly replicaSet: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
      /** What it was before. */
      readonly from: Count
      /** What it is to be. */
      readonly to: Count
    }
  /**
   * The controller's own annotations, minReadySeconds, and the template with what the controller
   * has put there, as they are after the write.
   */
  | {
      readonly kind: 'annotateReplicaSet'
      readonly at: Instant
      /** The ReplicaSet's name. */
      readonly replicaSet: string
      /** `rollout.argoproj.io/revision`. */
      readonly revision: number
      /** Annotation `rollout.argoproj.io/desired-replicas`. */
      readonly desiredReplicas: Count
      /** Annotation `scale-down-deadline`; null: there is none. */
      readonly scaleDownAt: Instant | null
      /** How long a pod has to be ready before it counts as available. */
      readonly minReadySeconds: number
      /** The pod template. */
      readonly template: PodTemplate
    }
  | {
      readonly kind: 'deleteReplicaSet'
      readonly at: Instant
      /** The ReplicaSet's name. */
      readonly replicaSet: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
    }
  /** So many of the ReplicaSet's pods that were created at one instant. */
  | {
      readonly kind: 'evictPods'
      readonly at: Instant
      /** The ReplicaSet's name. */
      readonly replicaSet: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
      /** Pods of which cohort: when they were created. */
      readonly createdAt: Instant
      /** How many pods. */
      readonly count: Count
    }
  | {
      readonly kind: 'switchService'
      readonly at: Instant
      /** The Service's name. */
      readonly service: string
      /** What it was before. */
      readonly from: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
    }
  | {
      readonly kind: 'updateHash'
      readonly at: Instant
      /** The pod template hash that counts as canary from now on. */
      readonly canaryHash: string
      /** The pod template hash that counts as stable from now on. */
      readonly stableHash: string
    }
  | {
      readonly kind: 'setWeight'
      readonly at: Instant
      /** What the canary is to get. */
      readonly weight: Weight
      /** What other destinations are to get: Experiments of a step. */
      readonly additional: readonly WeightDestination[]
    }
  | { readonly kind: 'setHeaderRoute'; readonly at: Instant; readonly route: SetHeaderRoute }
  | { readonly kind: 'setMirrorRoute'; readonly at: Instant; readonly route: SetMirrorRoute }
  | { readonly kind: 'removeManagedRoutes'; readonly at: Instant }
  | {
      readonly kind: 'createAnalysisRun'
      readonly at: Instant
      /** The AnalysisRun's name. */
      readonly run: string
      /** What it belongs to: a step, the background, before or after a promotion. */
      readonly runKind: RunKind
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
      /** The step's place, from 0; null unless it belongs to a step. */
      readonly stepIndex: number | null
      /** What it is made of. */
      readonly spec: RunSpec
    }
  | { readonly kind: 'terminateAnalysisRun'; readonly at: Instant; readonly run: string }
  | { readonly kind: 'deleteAnalysisRun'; readonly at: Instant; readonly run: string }
  | {
      readonly kind: 'createExperiment'
      readonly at: Instant
      /** The Experiment's name. */
      readonly experiment: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
      /** What it is made of. */
      readonly spec: NewExperiment
    }
  | { readonly kind: 'terminateExperiment'; readonly at: Instant; readonly experiment: string }
  | { readonly kind: 'deleteExperiment'; readonly at: Instant; readonly experiment: string }
  /** For a template of an Experiment. */
  | {
      readonly kind: 'createService'
      readonly at: Instant
      /** The Service's name. */
      readonly service: string
      /** Pod template hash of the ReplicaSet that it is about. */
      readonly hash: string
    }
  | { readonly kind: 'deleteService'; readonly at: Instant; readonly service: string }
  | {
      readonly kind: 'runStepPlugin'
      readonly at: Instant
      /** The step's place, from 0; null unless it belongs to a step. */
      readonly stepIndex: number
      /** The plugin's name. */
      readonly name: string
    }
  /** The Deployment that `spec.workloadRef` names. */
  | { readonly kind: 'scaleWorkload'; readonly at: Instant; readonly replicas: Count }
  /** The scale subresource of another object: `Rollout/<name>`, `Deployment/<name>`. */
  | {
      readonly kind: 'updateScale'
      readonly at: Instant
      /** The object: `Kind/name`, or as it is written. */
      readonly object: string
      /** What it was before. */
      readonly from: Count
      /** What it is to be. */
      readonly to: Count
    }
  /** An event of the controller's recorder, as `kubectl describe` shows it. */
  | {
      readonly kind: 'recordEvent'
      readonly at: Instant
      /** Whether something went wrong. */
      readonly type: 'Normal' | 'Warning'
      /** One word for what happened. */
      readonly reason: string
      /** The same for people. */
      readonly message: string
      /** `Deployment/<name>`, `AnalysisRun/<name>` …; '' is the Rollout itself. */
      readonly object: string
    }
  /** Somebody who keeps manifests in Git writes an object: as it is stored then. */
  | {
      /** Whether the object is written or deleted. */
      readonly kind: 'applyObject' | 'deleteObject'
      readonly at: Instant
      /** Under which name it writes. */
      readonly manager: string
      /** The object: `Kind/name`, or as it is written. */
      readonly object: JsonObject
    }
