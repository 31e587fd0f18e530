import type { AnalysisRunState } from '../analysis/run.ts'
import type { GitOps } from '../application/gitops.ts'
import type { AutoscalerState } from '../autoscaler/state.ts'
import type { ReplicaSet, TrafficRouter } from '../cluster/objects.ts'
import type { PodModel } from '../cluster/podModel.ts'
import type { TerminatingPods } from '../cluster/terminating.ts'
import type { DeploymentState } from '../deployment/state.ts'
import type { ExperimentState } from '../experiment/state.ts'
import type { WorkloadKind } from '../plan/plan.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { Traffic } from './traffic.ts'

/**
 * The whole simulated cluster at an instant. Plain data: a run restored from it continues
 * identically. What is owned stands once, in its owner: a Rollout has its ReplicaSets and Services,
 * an Experiment has those that it made.
 */
export interface World {
  readonly at: Instant
  /** What the scenario's plan is for, whether it is there or not. */
  readonly workload: WorkloadKey
  /** null before the Rollout is applied, while it is deleted, and where there is none. */
  readonly rollout: RolloutState | null
  /** By creation. Those that a plan for a Rollout has beside it were there before anything else. */
  readonly deployments: readonly DeploymentState[]
  /** In the order of the manifests. */
  readonly autoscalers: readonly AutoscalerState[]
  /** By creation, then by name, as their controller takes them. */
  readonly runs: readonly AnalysisRunState[]
  /** By creation. */
  readonly experiments: readonly ExperimentState[]
  /** null where the scenario has no traffic and nothing is asked through a Service. */
  readonly traffic: Traffic | null
  /** null where the scenario has no commits: nobody but people writes manifests then. */
  readonly gitops: GitOps | null
  /** The earliest wake-up that is pending for each object, as the work queues remember it. */
  readonly wakes: readonly Wake[]
  /**
   * The objects that asked in their last turn to be called again at once, which keeps no other
   * wake-up of theirs from being heard: a second later.
   */
  readonly again: readonly Wake[]
  /** Objects whose last turns failed and changed nothing. */
  readonly failures: readonly FailedTurns[]
  /** How many entries of the script are done. */
  readonly scriptDone: number
  /** What was written since the first apply; null: the scenario's manifests, as they were. */
  readonly written: WrittenObjects | null
  /** What a Rollout that was deleted has left; null where none was, or another one has it. */
  readonly remains: Remains | null
  /** Pods that are deleted and still there; [] where the scenario gives them no time. */
  readonly terminating: readonly TerminatingPods[]
  /**
   * How pods live, which tells how their containers stand; null where nothing befalls them.
   *
   * @internal
   */
  readonly podModel: PodModel | null
}

/** What a plan is for. */
export interface WorkloadKey {
  /** Rollout or Deployment. */
  readonly kind: WorkloadKind
  /** `metadata.name`. */
  readonly name: string
}

/** The objects that people write. What a Rollout's state has of them is newer. */
export interface WrittenObjects {
  /** Every object that was written, as it stands. */
  readonly objects: readonly JsonObject[]
  /** The files as they were last applied. */
  readonly lastApplied: readonly JsonObject[]
}

/** What is left of a Rollout that was deleted. */
export interface Remains {
  /** What the traffic router goes on doing. */
  readonly router: TrafficRouter
  /** ReplicaSets that nobody owned already. */
  readonly orphans: readonly ReplicaSet[]
}

/** An object of a controller. */
export interface ObjectKey {
  /** `Rollout`, `AnalysisRun` … */
  readonly kind: string
  /** `metadata.name`. */
  readonly name: string
}

/** When a controller looks at an object again. */
export interface Wake extends ObjectKey {
  readonly at: Instant
}

/** Turns of a controller that ended in an error. */
export interface FailedTurns extends ObjectKey {
  /** In a row. */
  readonly turns: number
}
