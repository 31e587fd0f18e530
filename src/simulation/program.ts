import type { JudgeResult } from '../analysis/judgeResult.ts'
import type { AnalysisRunState } from '../analysis/run.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import type { AutoscalerState } from '../autoscaler/state.ts'
import type { TrafficRouter } from '../cluster/objects.ts'
import type { PodModel } from '../cluster/podModel.ts'
import type { DeploymentState } from '../deployment/state.ts'
import type { TimeText } from '../go/timeText.ts'
import type { Reading } from '../manifest/read.ts'
import type { Plan, RolloutSpec } from '../plan/plan.ts'
import type { MeasureMetric } from '../providers/task.ts'
import type { SelectingService, Traffic } from '../timeline/traffic.ts'
import type { WorkloadKey, World } from '../timeline/world.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import type { Limits } from '../units/limits.ts'
import type { Duration, Instant } from '../units/time.ts'
import type { LoadPlan } from './autoscaling/load.ts'
import type { GitOpsProgram } from './gitops/gitOpsProgram.ts'
import type { PluginPlan } from './plugins.ts'
import type { ScriptEntry } from './scenario.ts'
import type { Scene } from './scene.ts'
import type { TrafficPlan } from './traffic/trafficPlan.ts'

/**
 * How the Service controller is played: not at all, cleaning up, or also waking the Rollout again
 * and again for Services that its passes switch to and fro.
 */
export type ServiceControllerPlay = 'absent' | 'cleans' | 'wakes'

/**
 * A scenario made ready to run: times resolved, lookups built. Closures live here, never in the
 * world.
 */
export interface Program {
  readonly plan: Plan
  readonly workload: WorkloadKey
  /** Those that are there before anything else. */
  readonly deployments: readonly DeploymentState[]
  /** null: the scenario writes the sizes itself, and no HPA is played. */
  readonly autoscaling: Autoscaling | null
  readonly script: readonly Action[]
  readonly pods: PodModel
  readonly verification: TrafficRouter['verification']
  readonly traffic: TrafficPlan | null
  /** The traffic before anybody sends any; null: nobody ever does. */
  readonly trafficBegins: Traffic | null
  readonly plugins: PluginPlan
  /** Measurements of an instant, and what they cost the traffic. */
  readonly measureIn: (scene: Scene) => MeasureMetric
  readonly judge: JudgeResult
  /** An AnalysisRun as it is created. */
  readonly startRun: (name: string, spec: RunSpec) => AnalysisRunState
  /** The plan of a Rollout whose first container got another image. */
  readonly withImage: (plan: Plan, rollout: RolloutSpec, image: string) => Reading
  /** The Services of a plan, as requests meet them. */
  readonly servicesIn: (plan: Plan) => readonly SelectingService[]
  /** The plan that other objects make for the same Rollout. */
  readonly readPlan: (objects: readonly JsonObject[]) => Reading
  /** How many values there are to read in an object; a long text counts as several. */
  readonly valuesIn: (object: JsonObject) => number
  readonly serviceController: ServiceControllerPlay
  /** How long somebody lets a Rollout wait that stands at a gate; null: for ever. */
  readonly gatesAfter: Duration | null
  /** null: the scenario has no commits. */
  readonly gitops: GitOpsProgram | null
  /** Where it begins: before anything, or as a live Rollout stands. */
  readonly begins: World
  readonly until: Instant
  /** Other limits of the run than the usual ones, and what is left of what they allow. */
  readonly limits: Limits
  readonly allowance: Allowance
  /** What there is to say of the scenario although it can be run. */
  readonly warnings: readonly Diagnostic[]
}

/** What is left of what a run may take; below 0 there was not enough. */
export interface Allowance {
  moments: number
  draws: number
  measurements: number
  evaluated: number
  rereads: number
  replays: number
}

export interface Autoscaling {
  /** HPAs that are there before anything else. */
  readonly begins: readonly AutoscalerState[]
  /** null: nothing is known of what they measure. */
  readonly load: LoadPlan | null
}

export interface Action {
  readonly at: Instant
  readonly entry: ScriptEntry | CommitMade
}

/** That a commit is made; which one, by its place in the history. */
export interface CommitMade {
  readonly at: TimeText
  readonly commit: number
  readonly hash: string
  readonly message: string
}
