import type { Count, Weight } from '../units/amounts.ts'
import type { Duration } from '../units/time.ts'

/**
 * What `kubectl argo rollouts get rollout` shows, as plain data: made of real Kubernetes objects or
 * of a simulated state, printed by `toTree`. Lists are in the order in which they are printed.
 */
export interface RolloutView {
  readonly name: string
  readonly namespace: string
  readonly age: Duration
  readonly phase: string
  /** '' prints no line. */
  readonly message: string
  /** `Canary` or `BlueGreen`; '' if the Rollout has neither. */
  readonly strategy: string
  /** null for a strategy that moves no weights. */
  readonly progress: ProgressView | null
  readonly desired: Count
  readonly current: Count
  readonly updated: Count
  readonly ready: Count
  readonly available: Count
  readonly replicaSets: readonly ReplicaSetView[]
  readonly experiments: readonly ExperimentView[]
  readonly analysisRuns: readonly AnalysisRunView[]
}

export interface ProgressView {
  /** `2/5`; '' without steps. */
  readonly step: string
  /** The weight that the last `setWeight` asked for. */
  readonly setWeight: Weight
  readonly actualWeight: Weight
}

/** What a ReplicaSet is to its Rollout. */
export type Role = 'canary' | 'stable' | 'active' | 'preview' | 'ping' | 'pong'

export interface ReplicaSetView {
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
  readonly pods: readonly PodView[]
}

export interface PodView {
  readonly name: string
  readonly age: Duration
  readonly status: string
  readonly readyContainers: Count
  readonly containers: Count
  readonly restarts: Count
}

export interface ExperimentView {
  readonly name: string
  readonly namespace: string
  readonly age: Duration
  readonly revision: number
  readonly phase: string
  readonly message: string
  readonly replicaSets: readonly ReplicaSetView[]
  readonly analysisRuns: readonly AnalysisRunView[]
}

export interface AnalysisRunView {
  readonly name: string
  readonly age: Duration
  readonly revision: number
  readonly phase: string
  /** Measurements over all metrics, those of a dry run included. */
  readonly successful: Count
  readonly failed: Count
  readonly inconclusive: Count
  readonly error: Count
  readonly jobs: readonly JobView[]
}

/** A Kubernetes Job that measured a metric. */
export interface JobView {
  readonly name: string
  readonly age: Duration
  readonly phase: string
}
