import type { AnalysisPhase } from '../analysis/phase.ts'
import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import type { ExperimentSpec } from './spec.ts'

/** An Experiment: its spec, its status, and what it owns. Plain data. */
export interface ExperimentState {
  readonly name: string
  readonly spec: ExperimentSpec
  /** `spec.terminate`. */
  readonly terminate: boolean
  /** A Rollout made it: what becomes of its runs is then told to the Rollout as well. */
  readonly hasRollout: boolean
  readonly phase: AnalysisPhase
  readonly message: string
  /** When all templates were running for the first time; `duration` counts from it. */
  readonly availableAt: Instant | null
  readonly templateStatuses: readonly TemplateStatus[]
  readonly analysisRuns: readonly AnalysisStatus[]
  /** Condition `Progressing`. */
  readonly progressing: ProgressingCondition | null
  /** Message of the condition `InvalidSpec`; '' if there is none. */
  readonly invalidSpec: string
  /** One for each template, by creation. */
  readonly replicaSets: readonly PlainReplicaSet[]
  /** One for each template that wants one, by creation. */
  readonly services: readonly ExperimentService[]
}

/** A Service that was made for a template. */
export interface ExperimentService {
  readonly name: string
  /** Pod template hash, its selector. */
  readonly hash: string
}

export type TemplatePhase = '' | 'Progressing' | 'Running' | 'Successful' | 'Failed' | 'Error'

/** `status.templateStatuses[]`. */
export interface TemplateStatus {
  readonly name: string
  readonly status: TemplatePhase
  readonly message: string
  readonly replicas: Count
  readonly readyReplicas: Count
  readonly availableReplicas: Count
  readonly lastTransitionTime: Instant | null
  /** The Service that was made for it; '' if there is none (any more). */
  readonly serviceName: string
  readonly podTemplateHash: string
}

/** `status.analysisRuns[]`. */
export interface AnalysisStatus {
  readonly name: string
  /** The AnalysisRun's name; '' before it is created. */
  readonly analysisRun: string
  readonly phase: AnalysisPhase
  readonly message: string
}

export interface ProgressingCondition {
  readonly status: 'True' | 'False'
  readonly reason: string
  readonly message: string
  readonly lastUpdateTime: Instant
  readonly lastTransitionTime: Instant
}

/** An Experiment as it is created. */
export function startExperiment(
  name: string,
  spec: ExperimentSpec,
  hasRollout: boolean,
): ExperimentState {
  return {
    name,
    spec,
    terminate: false,
    hasRollout,
    phase: '',
    message: '',
    availableAt: null,
    templateStatuses: [],
    analysisRuns: [],
    progressing: null,
    invalidSpec: '',
    replicaSets: [],
    services: [],
  }
}

/** Name of a template's ReplicaSet, and of its Service unless the template names one. */
export function replicaSetNameOf(
  experiment: Pick<ExperimentState, 'name'>,
  template: string,
): string {
  return `${experiment.name}-${template}`
}
