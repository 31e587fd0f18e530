import type { AnalysisRunState } from '../analysis/run.ts'
import type { GitOps } from '../application/gitops.ts'
import type { AutoscalerState } from '../autoscaler/state.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import type { PodOwner, TerminatingPods } from '../cluster/terminating.ts'
import type { DeploymentState } from '../deployment/state.ts'
import type { ExperimentState } from '../experiment/state.ts'
import type { MeasureMetric } from '../providers/task.ts'
import { servicesOf } from '../rollout/begin.ts'
import type { RolloutState } from '../rollout/state.ts'
import type {
  FailedTurns,
  ObjectKey,
  Remains,
  Wake,
  World,
  WrittenObjects,
} from '../timeline/world.ts'
import type { JsonObject } from '../units/json.ts'
import { type Instant, start } from '../units/time.ts'
import type { TriedEntry } from './answers.ts'
import { podOwnersIn } from './podOwners.ts'
import type { Program } from './program.ts'
import type { Scene } from './scene.ts'

/**
 * A world while one instant is worked out. Whoever has a turn writes into it, and nobody outside
 * the instant sees it before its end.
 */
export interface WorldNow extends Scene {
  readonly program: Program
  readonly at: Instant
  rollout: RolloutState | null
  deployments: readonly DeploymentState[]
  autoscalers: readonly AutoscalerState[]
  runs: readonly AnalysisRunState[]
  experiments: readonly ExperimentState[]
  gitops: GitOps | null
  wakes: readonly Wake[]
  again: readonly Wake[]
  failures: readonly FailedTurns[]
  scriptDone: number
  written: WrittenObjects | null
  remains: Remains | null
  terminating: readonly TerminatingPods[]

  // What is told of the instant.
  /** Entries of the script that were carried out. */
  actions: readonly JsonObject[]
  /** The same, with what stood there before and after each. */
  attempts: readonly TriedEntry[]
  /** In the order of execution. */
  readonly orders: Order[]
  /** Of refused actions, and of failed turns. */
  errors: readonly string[]

  // What the instant remembers until it is over.
  /** Measurements of this instant; null before the first. */
  measure: MeasureMetric | null
  /** What the traffic was last directed for; null: not yet. */
  directedFor: Directing | null
  /** Who had pods when the instant began, or after some were gone for good. */
  standing: readonly PodOwner[]
  /** The Rollout's ReplicaSets whose pods were last brought up to this instant. */
  steppedFor: readonly ReplicaSet[] | null
  /** An AnalysisRun or an Experiment came to something that the Rollout has not seen yet. */
  hasNews: boolean
  /** Deployments whose controller has something to look at, by name. */
  awakeDeployments: readonly string[]
  /** No AnalysisRun has anything left to do. */
  runsRest: boolean
  /** Objects that asked in their last turn to be called again at once. */
  overdue: readonly ObjectKey[]
  /** Objects whose last turn failed and stored nothing. */
  failing: readonly ObjectKey[]
  /** How many turns have not come to rest so far. */
  restlessTurns: number
  /** AnalysisRuns that are measured again and again without end; [] if none is. */
  endless: readonly string[]
  /** The part of a controller that ended the last turn of one that has parts. */
  endedBy: string
  /** Services that were written, or let go, and that their controller has not looked at yet. */
  writtenServices: readonly string[]
  /** Services that a round wrote which changed nothing: it would go on so. */
  flapping: readonly string[]
}

/** What of a world decides where its requests go. */
export type Directing = Pick<
  World,
  'rollout' | 'deployments' | 'experiments' | 'remains' | 'written' | 'gitops'
>

const nobody: readonly ObjectKey[] = []
const noWakes: readonly Wake[] = []
const nothing: readonly JsonObject[] = []
const nobodyTried: readonly TriedEntry[] = []
const noTexts: readonly string[] = []

const nobodyStands: readonly PodOwner[] = []

/** A world as the last instant left it, at the beginning of the next. */
export function beginInstant(program: Program, before: World, at: Instant): WorldNow {
  return {
    program,
    at,
    rollout: before.rollout,
    deployments: before.at < start ? program.deployments : before.deployments,
    autoscalers: before.at < start ? (program.autoscaling?.begins ?? []) : before.autoscalers,
    runs: before.runs,
    experiments: before.experiments,
    traffic: before.traffic,
    gitops: before.gitops ?? program.gitops?.begins ?? null,
    wakes: before.wakes,
    again: noWakes,
    failures: before.failures,
    scriptDone: before.scriptDone,
    written: before.written,
    remains: before.remains,
    terminating: before.terminating,
    actions: nothing,
    attempts: nobodyTried,
    orders: [],
    errors: noTexts,
    measure: null,
    // Every instant ends with traffic that was directed for its world.
    directedFor: before.traffic === null ? null : before,
    // Pods that are gone at once leave nothing behind.
    standing: program.pods.terminate === 0 ? nobodyStands : podOwnersIn(before),
    steppedFor: null,
    hasNews: false,
    awakeDeployments: wokenAt(before.wakes, at),
    runsRest: false,
    overdue: nobody,
    failing: nobody,
    restlessTurns: 0,
    endless: noTexts,
    endedBy: '',
    // Those of the scenario were created before its beginning.
    writtenServices: before.at < start ? servicesOf(program.plan).map(({ name }) => name) : noTexts,
    flapping: noTexts,
  }
}

// Everybody else looks at everything at every instant.
function wokenAt(wakes: readonly Wake[], at: Instant): readonly string[] {
  let names: string[] | null = null
  for (let index = 0; index < wakes.length; index++) {
    const wake = wakes[index] as Wake
    if (wake.kind !== 'Deployment' || wake.at > at) continue
    names ??= []
    names.push(wake.name)
  }
  return names ?? noTexts
}

/** What the instant leaves. */
export function worldOf(now: WorldNow): World {
  return {
    at: now.at,
    workload: now.program.workload,
    rollout: now.rollout,
    deployments: now.deployments,
    autoscalers: now.autoscalers,
    runs: now.runs,
    experiments: now.experiments,
    traffic: now.traffic,
    gitops: now.gitops,
    wakes: now.wakes,
    again: now.again,
    failures: now.failures,
    scriptDone: now.scriptDone,
    written: now.written,
    remains: now.remains,
    terminating: now.terminating,
    podModel: now.program.pods.lives === null ? null : now.program.pods,
  }
}
