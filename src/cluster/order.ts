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
      readonly replicaSet: string
      readonly hash: string
      readonly revision: number
      readonly template: PodTemplate
      readonly minReadySeconds: number
    }
  | {
      readonly kind: 'scaleReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly hash: string
      readonly from: Count
      readonly to: Count
    }
  /**
   * The controller's own annotations, minReadySeconds, and the template with what the controller
   * has put there, as they are after the write.
   */
  | {
      readonly kind: 'annotateReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly revision: number
      readonly desiredReplicas: Count
      readonly scaleDownAt: Instant | null
      readonly minReadySeconds: number
      readonly template: PodTemplate
    }
  | {
      readonly kind: 'deleteReplicaSet'
      readonly at: Instant
      readonly replicaSet: string
      readonly hash: string
    }
  /** So many of the ReplicaSet's pods that were created at one instant. */
  | {
      readonly kind: 'evictPods'
      readonly at: Instant
      readonly replicaSet: string
      readonly hash: string
      readonly createdAt: Instant
      readonly count: Count
    }
  | {
      readonly kind: 'switchService'
      readonly at: Instant
      readonly service: string
      readonly from: string
      readonly hash: string
    }
  | {
      readonly kind: 'updateHash'
      readonly at: Instant
      readonly canaryHash: string
      readonly stableHash: string
    }
  | {
      readonly kind: 'setWeight'
      readonly at: Instant
      readonly weight: Weight
      readonly additional: readonly WeightDestination[]
    }
  | { readonly kind: 'setHeaderRoute'; readonly at: Instant; readonly route: SetHeaderRoute }
  | { readonly kind: 'setMirrorRoute'; readonly at: Instant; readonly route: SetMirrorRoute }
  | { readonly kind: 'removeManagedRoutes'; readonly at: Instant }
  | {
      readonly kind: 'createAnalysisRun'
      readonly at: Instant
      readonly run: string
      readonly runKind: RunKind
      readonly hash: string
      readonly stepIndex: number | null
      readonly spec: RunSpec
    }
  | { readonly kind: 'terminateAnalysisRun'; readonly at: Instant; readonly run: string }
  | { readonly kind: 'deleteAnalysisRun'; readonly at: Instant; readonly run: string }
  | {
      readonly kind: 'createExperiment'
      readonly at: Instant
      readonly experiment: string
      readonly hash: string
      readonly spec: NewExperiment
    }
  | { readonly kind: 'terminateExperiment'; readonly at: Instant; readonly experiment: string }
  | { readonly kind: 'deleteExperiment'; readonly at: Instant; readonly experiment: string }
  /** For a template of an Experiment. */
  | {
      readonly kind: 'createService'
      readonly at: Instant
      readonly service: string
      readonly hash: string
    }
  | { readonly kind: 'deleteService'; readonly at: Instant; readonly service: string }
  | {
      readonly kind: 'runStepPlugin'
      readonly at: Instant
      readonly stepIndex: number
      readonly name: string
    }
  /** The Deployment that `spec.workloadRef` names. */
  | { readonly kind: 'scaleWorkload'; readonly at: Instant; readonly replicas: Count }
  /** The scale subresource of another object: `Rollout/<name>`, `Deployment/<name>`. */
  | {
      readonly kind: 'updateScale'
      readonly at: Instant
      readonly object: string
      readonly from: Count
      readonly to: Count
    }
  /** An event of the controller's recorder, as `kubectl describe` shows it. */
  | {
      readonly kind: 'recordEvent'
      readonly at: Instant
      readonly type: 'Normal' | 'Warning'
      readonly reason: string
      readonly message: string
      /** `Deployment/<name>`, `AnalysisRun/<name>` …; '' is the Rollout itself. */
      readonly object: string
    }
  /** Somebody who keeps manifests in Git writes an object: as it is stored then. */
  | {
      readonly kind: 'applyObject' | 'deleteObject'
      readonly at: Instant
      /** Under which name it writes. */
      readonly manager: string
      readonly object: JsonObject
    }
