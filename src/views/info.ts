import type { Count, Weight } from '../units/amounts.ts'
import type { Duration } from '../units/time.ts'

/**
 * What `kubectl argo rollouts` shows of a Rollout, as plain data: the plugin's own `RolloutInfo`,
 * with spans instead of times. Lists are in the order in which they are printed.
 */
export interface RolloutInfo {
  readonly name: string
  readonly namespace: string
  readonly age: Duration
  readonly phase: string
  /** '' prints no line. */
  readonly message: string
  /** `Canary` or `BlueGreen`; '' if the Rollout has neither. */
  readonly strategy: string
  /** null for a strategy that moves no weights. */
  readonly progress: ProgressInfo | null
  readonly desired: Count
  readonly current: Count
  readonly updated: Count
  readonly ready: Count
  readonly available: Count
  readonly replicaSets: readonly ReplicaSetInfo[]
  readonly experiments: readonly ExperimentInfo[]
  readonly analysisRuns: readonly AnalysisRunInfo[]
}

export interface ProgressInfo {
  /** `2/5`; '' without steps. */
  readonly step: string
  /** The weight that the last `setWeight` asked for. */
  readonly setWeight: Weight
  readonly actualWeight: Weight
}

/** What a ReplicaSet is to its Rollout. */
export type Role = 'canary' | 'stable' | 'active' | 'preview' | 'ping' | 'pong'

export interface ReplicaSetInfo {
  readonly name: string
  readonly age: Duration
  readonly revision: number
  readonly status: string
  readonly roles: readonly Role[]
  /** The template of the Experiment that it was made for; '' if there is none. */
  readonly template: string
  readonly images: readonly string[]
  /** `status.replicas`. */
  readonly replicas: Count
  /** `status.availableReplicas`. */
  readonly available: Count
  readonly scaleDownIn: Duration | 'unreadable' | null
  readonly pods: readonly PodInfo[]
}

export interface PodInfo {
  readonly name: string
  readonly age: Duration
  readonly status: string
  readonly readyContainers: Count
  readonly containers: Count
  readonly restarts: Count
}

export interface ExperimentInfo {
  readonly name: string
  readonly namespace: string
  readonly age: Duration
  readonly revision: number
  readonly phase: string
  readonly message: string
  /** `spec.duration`; null if it is absent or cannot be read. */
  readonly duration: Duration | null
  /** What is left of it; null unless it is running out. */
  readonly remaining: Duration | null
  readonly replicaSets: readonly ReplicaSetInfo[]
  readonly analysisRuns: readonly AnalysisRunInfo[]
}

export interface AnalysisRunInfo {
  readonly name: string
  readonly age: Duration
  readonly revision: number
  readonly phase: string
  /** Measurements over all metrics, those of a dry run included. */
  readonly successful: Count
  readonly failed: Count
  readonly inconclusive: Count
  readonly error: Count
  readonly jobs: readonly JobInfo[]
}

/** A Kubernetes Job that measured a metric. */
export interface JobInfo {
  readonly name: string
  readonly age: Duration
  readonly phase: string
}
