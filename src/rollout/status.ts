import type { AnalysisPhase } from '../analysis/phase.ts'
import type { Condition } from '../cluster/conditions.ts'
import type { WeightDestination } from '../cluster/objects.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'

/**
 * `.status` of a Rollout as it is stored, flat: the two strategies' sub-objects are fields of their
 * own.
 */
export interface RolloutStatus {
  /** The update was aborted, by a person or by an analysis. */
  readonly abort: boolean
  /** When it was; null: it is not aborted. */
  readonly abortedAt: Instant | null
  /** `promote --full`: no step, pause or analysis is waited for. */
  readonly promoteFull: boolean
  /** The controller itself paused it, by a step or before a switch. */
  readonly controllerPause: boolean
  /** Why it is paused, each since when; [] if it is not. */
  readonly pauseConditions: readonly PauseCondition[]
  /** Pod template hash of `spec.template`. */
  readonly currentPodHash: string
  /** Pod template hash of the last version that was fully promoted. */
  readonly stableRS: string
  /** The step that is being executed, from 0; null without steps. */
  readonly currentStepIndex: number | null
  /** Hash of all steps: when it changes, they begin anew. */
  readonly currentStepHash: string
  /** Conditions in the order in which they are stored. */
  readonly conditions: readonly RolloutCondition[]
  /** `status.phase`: derived from the conditions. */
  readonly phase: RolloutPhase
  /** Why it is in that phase; '' if there is nothing to say. */
  readonly message: string
  /** Pods that exist, of all ReplicaSets. */
  readonly replicas: Count
  /** Pods of the newest version. */
  readonly updatedReplicas: Count
  /** Pods whose containers are ready. */
  readonly readyReplicas: Count
  /**
   * Pods that have been ready for `minReadySeconds`; of a blue-green those of the active version.
   */
  readonly availableReplicas: Count
  /** The pods that an autoscaler counts: of a blue-green those of the active version. */
  readonly HPAReplicas: Count
  /** 0 if never observed. */
  readonly observedGeneration: number
  /** The `spec.restartAt` that has been carried out; null: none. */
  readonly restartedAt: Instant | null
  /** What the traffic router was told; null without one. */
  readonly weights: Weights | null
  /** Which of the two Services is stable; '' without ping-pong. */
  readonly stablePingPong: '' | 'ping' | 'pong'
  /** The AnalysisRun of the current step; null: there is none. */
  readonly stepRun: RunStatus | null
  /** The AnalysisRun that goes on beside the steps; null: there is none. */
  readonly backgroundRun: RunStatus | null
  /** The Experiment of the current step; '' if there is none. */
  readonly currentExperiment: string
  /** What step plugins answered, in the order of their steps. */
  readonly pluginStatuses: readonly PluginStatus[]
  /** Pod template hash behind the active Service of a blue-green; '' before that. */
  readonly activeSelector: string
  /** Pod template hash behind the preview Service of a blue-green; '' without one. */
  readonly previewSelector: string
  /** A blue-green's preview has passed its smaller size. */
  readonly scaleUpPreviewCheckPoint: boolean
  /** The AnalysisRun before the switch of a blue-green; null: there is none. */
  readonly prePromotionRun: RunStatus | null
  /** The AnalysisRun after the switch of a blue-green; null: there is none. */
  readonly postPromotionRun: RunStatus | null
}

/** `status.phase` of a Rollout; '' before the first pass. */
export type RolloutPhase = '' | 'Healthy' | 'Progressing' | 'Paused' | 'Degraded'

/** The conditions that a Rollout can have. */
export type RolloutConditionType =
  | 'InvalidSpec'
  | 'Progressing'
  | 'Healthy'
  | 'Available'
  | 'Completed'
  | 'Paused'
  | 'ReplicaFailure'

/** A condition of a Rollout. */
export type RolloutCondition = Condition<RolloutConditionType>

/** Why a Rollout is paused. */
export interface PauseCondition {
  /** `CanaryPauseStep`, `BlueGreenPause`, `InconclusiveAnalysisRun` … */
  readonly reason: string
  /** Since when, in whole seconds. */
  readonly startTime: Instant
}

/** `status.canary.weights`. */
export interface Weights {
  /** What the canary gets. */
  readonly canary: WeightDestination
  /** What is left for the stable side. */
  readonly stable: WeightDestination
  /** What other destinations get: Experiments of a step. */
  readonly additional: readonly WeightDestination[]
  /** Whether the router has confirmed it; null: it is not asked. */
  readonly verified: boolean | null
}

/** What the status remembers of a current AnalysisRun. */
export interface RunStatus {
  /** The AnalysisRun's name. */
  readonly name: string
  /** Its phase. */
  readonly status: AnalysisPhase
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** `status.canary.stepPluginStatuses[]`. */
export interface PluginStatus {
  /** The step's place, from 0. */
  readonly index: number
  /** The plugin's name. */
  readonly name: string
  /** What the plugin was called for. */
  readonly operation: 'Run' | 'Abort' | 'Terminate'
  /** What it answered. */
  readonly phase: 'Running' | 'Successful' | 'Failed' | 'Error'
  /** Why; '' if it says nothing. */
  readonly message: string
  /** The first call; null: never called. */
  readonly startedAt: Instant | null
  /** The last call; null: never called. */
  readonly updatedAt: Instant | null
}

/**
 * The update is done: `status.stableRS` is there and equals `status.currentPodHash`. Decisions of a
 * pass also take two empty hashes for equal; conditions, phases and completion do not.
 */
export function isPromoted({ stableRS, currentPodHash }: PromotedHashes): boolean {
  return stableRS !== '' && stableRS === currentPodHash
}

type PromotedHashes = Pick<RolloutStatus, 'stableRS' | 'currentPodHash'>

export const emptyStatus: RolloutStatus = {
  abort: false,
  abortedAt: null,
  promoteFull: false,
  controllerPause: false,
  pauseConditions: [],
  currentPodHash: '',
  stableRS: '',
  currentStepIndex: null,
  currentStepHash: '',
  conditions: [],
  phase: '',
  message: '',
  replicas: 0,
  updatedReplicas: 0,
  readyReplicas: 0,
  availableReplicas: 0,
  HPAReplicas: 0,
  observedGeneration: 0,
  restartedAt: null,
  weights: null,
  stablePingPong: '',
  stepRun: null,
  backgroundRun: null,
  currentExperiment: '',
  pluginStatuses: [],
  activeSelector: '',
  previewSelector: '',
  scaleUpPreviewCheckPoint: false,
  prePromotionRun: null,
  postPromotionRun: null,
}
