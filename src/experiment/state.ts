import type { AnalysisPhase } from '../analysis/phase.ts'
import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { ExperimentSpec } from '../plan/experiment.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'

/** An Experiment: its spec, its status, and what it owns. Plain data. */
export interface ExperimentState {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`. */
  readonly namespace: string
  /** What it is asked to do. */
  readonly spec: ExperimentSpec
  /** `spec.terminate`. */
  readonly terminate: boolean
  /** A Rollout made it: what becomes of its runs is then told to the Rollout as well. */
  readonly hasRollout: boolean
  /** `status.phase`. */
  readonly phase: AnalysisPhase
  /** `status.message`. */
  readonly message: string
  /** When all templates were running for the first time; `duration` counts from it. */
  readonly availableAt: Instant | null
  /** What became of each template, in order. */
  readonly templateStatuses: readonly TemplateStatus[]
  /** What became of each analysis, in order. */
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
  /** `metadata.name`. */
  readonly name: string
  /** Pod template hash, its selector. */
  readonly hash: string
}

/** The phases of a template of an Experiment; '' before the first pass. */
export type TemplatePhase = '' | 'Progressing' | 'Running' | 'Successful' | 'Failed' | 'Error'

/** `status.templateStatuses[]`. */
export interface TemplateStatus {
  /** The template's name. */
  readonly name: string
  /** Its phase. */
  readonly status: TemplatePhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** Pods that exist. */
  readonly replicas: Count
  /** Pods whose containers are ready. */
  readonly readyReplicas: Count
  /** Pods that have been ready for `minReadySeconds`. */
  readonly availableReplicas: Count
  /** When `status` last changed; null: never. */
  readonly lastTransitionTime: Instant | null
  /** The Service that was made for it; '' if there is none (any more). */
  readonly serviceName: string
  /** Pod template hash of its ReplicaSet. */
  readonly podTemplateHash: string
}

/** `status.analysisRuns[]`. */
export interface AnalysisStatus {
  /** The analysis' name within the Experiment. */
  readonly name: string
  /** The AnalysisRun's name; '' before it is created. */
  readonly analysisRun: string
  /** The phase of its run. */
  readonly phase: AnalysisPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** The condition `Progressing` of an Experiment. */
export interface ProgressingCondition {
  /** Whether it gets on. */
  readonly status: 'True' | 'False'
  /** One word for why, in the controller's own terms. */
  readonly reason: string
  /** The same for people. */
  readonly message: string
  /** When it was last written, in whole seconds. */
  readonly lastUpdateTime: Instant
  /** When `status` last changed, in whole seconds. */
  readonly lastTransitionTime: Instant
}

/** An Experiment as it is created. */
export function startExperiment(
  name: string,
  namespace: string,
  spec: ExperimentSpec,
  hasRollout: boolean,
): ExperimentState {
  return {
    name,
    namespace,
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
