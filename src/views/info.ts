import type { Count, Weight } from '../units/amounts.ts'
import type { Duration } from '../units/time.ts'

/**
 * What `kubectl argo rollouts` shows of a Rollout, as plain data: the plugin's own `RolloutInfo`,
 * with spans instead of times. Lists are in the order in which they are printed.
 */
export interface RolloutInfo {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`. */
  readonly namespace: string
  /** Since it was created. */
  readonly age: Duration
  /** Healthy, Progressing, Paused, Degraded … */
  readonly phase: string
  /** '' prints no line. */
  readonly message: string
  /** `Canary` or `BlueGreen`; '' if the Rollout has neither. */
  readonly strategy: string
  /** null for a strategy that moves no weights. */
  readonly progress: ProgressInfo | null
  /** `spec.replicas`. */
  readonly desired: Count
  /** Pods that exist. */
  readonly current: Count
  /** Pods of the newest version. */
  readonly updated: Count
  /** Ready pods. */
  readonly ready: Count
  /** Available pods. */
  readonly available: Count
  /** Its ReplicaSets, those of Experiments apart. */
  readonly replicaSets: readonly ReplicaSetInfo[]
  /** Its Experiments. */
  readonly experiments: readonly ExperimentInfo[]
  /** Its AnalysisRuns, those of Experiments apart. */
  readonly analysisRuns: readonly AnalysisRunInfo[]
}

/** How far a canary is. */
export interface ProgressInfo {
  /** `2/5`; '' without steps. */
  readonly step: string
  /** The weight that the last `setWeight` asked for. */
  readonly setWeight: Weight
  /** The weight that it has. */
  readonly actualWeight: Weight
}

/** What a ReplicaSet is to its Rollout. */
export type Role = 'canary' | 'stable' | 'active' | 'preview' | 'ping' | 'pong'

/** What the plugin shows of a ReplicaSet. */
export interface ReplicaSetInfo {
  /** `metadata.name`. */
  readonly name: string
  /** Since it was created. */
  readonly age: Duration
  /** `rollout.argoproj.io/revision`; 0 if it has none. */
  readonly revision: number
  /** Healthy, Progressing, ScaledDown … */
  readonly status: string
  /** What it is to its Rollout; [] if it is nothing any more. */
  readonly roles: readonly Role[]
  /** The template of the Experiment that it was made for; '' if there is none. */
  readonly template: string
  /** Images of its containers. */
  readonly images: readonly string[]
  /** `status.replicas`. */
  readonly replicas: Count
  /** `status.availableReplicas`. */
  readonly available: Count
  /** Until it is scaled down; null: no deadline is set. */
  readonly scaleDownIn: Duration | 'unreadable' | null
  /** Its pods. */
  readonly pods: readonly PodInfo[]
}

/** What the plugin shows of a pod. */
export interface PodInfo {
  /** `metadata.name`. */
  readonly name: string
  /** Since it was created. */
  readonly age: Duration
  /** Running, Pending, CrashLoopBackOff … */
  readonly status: string
  /** Containers that are ready. */
  readonly readyContainers: Count
  /** Containers in all. */
  readonly containers: Count
  /** Restarts of its containers. */
  readonly restarts: Count
}

/** What the plugin shows of an Experiment. */
export interface ExperimentInfo {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`. */
  readonly namespace: string
  /** Since it was created. */
  readonly age: Duration
  /** `rollout.argoproj.io/revision`; 0 if it has none. */
  readonly revision: number
  /** `status.phase`. */
  readonly phase: string
  /** `status.message`. */
  readonly message: string
  /** `spec.duration`; null if it is absent or cannot be read. */
  readonly duration: Duration | null
  /** What is left of it; null unless it is running out. */
  readonly remaining: Duration | null
  /** Its ReplicaSets. */
  readonly replicaSets: readonly ReplicaSetInfo[]
  /** Its AnalysisRuns. */
  readonly analysisRuns: readonly AnalysisRunInfo[]
}

/** What the plugin shows of an AnalysisRun. */
export interface AnalysisRunInfo {
  /** `metadata.name`. */
  readonly name: string
  /** Since it was created. */
  readonly age: Duration
  /** `rollout.argoproj.io/revision`; 0 if it has none. */
  readonly revision: number
  /** `status.phase`. */
  readonly phase: string
  /** Measurements over all metrics, those of a dry run included. */
  readonly successful: Count
  /** The same of those that failed. */
  readonly failed: Count
  /** The same of those that are inconclusive. */
  readonly inconclusive: Count
  /** The same of those that erred. */
  readonly error: Count
  /** The Jobs that it runs as measurements. */
  readonly jobs: readonly JobInfo[]
}

/** A Kubernetes Job that measured a metric. */
export interface JobInfo {
  /** `metadata.name`. */
  readonly name: string
  /** Since it was created. */
  readonly age: Duration
  /** What the measurement comes to. */
  readonly phase: string
}
