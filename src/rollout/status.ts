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
  readonly abort: boolean
  readonly abortedAt: Instant | null
  readonly promoteFull: boolean
  readonly controllerPause: boolean
  readonly pauseConditions: readonly PauseCondition[]
  readonly currentPodHash: string
  readonly stableRS: string
  readonly currentStepIndex: number | null
  readonly currentStepHash: string
  readonly conditions: readonly RolloutCondition[]
  readonly phase: RolloutPhase
  readonly message: string
  readonly replicas: Count
  readonly updatedReplicas: Count
  readonly readyReplicas: Count
  readonly availableReplicas: Count
  readonly HPAReplicas: Count
  /** 0 if never observed. */
  readonly observedGeneration: number
  readonly restartedAt: Instant | null
  readonly weights: Weights | null
  readonly stablePingPong: '' | 'ping' | 'pong'
  readonly stepRun: RunStatus | null
  readonly backgroundRun: RunStatus | null
  readonly currentExperiment: string
  readonly pluginStatuses: readonly PluginStatus[]
  readonly activeSelector: string
  readonly previewSelector: string
  readonly scaleUpPreviewCheckPoint: boolean
  readonly prePromotionRun: RunStatus | null
  readonly postPromotionRun: RunStatus | null
}

export type RolloutPhase = '' | 'Healthy' | 'Progressing' | 'Paused' | 'Degraded'

export type RolloutConditionType =
  | 'InvalidSpec'
  | 'Progressing'
  | 'Healthy'
  | 'Available'
  | 'Completed'
  | 'Paused'
  | 'ReplicaFailure'

export type RolloutCondition = Condition<RolloutConditionType>

export interface PauseCondition {
  readonly reason: string
  readonly startTime: Instant
}

/** `status.canary.weights`. */
export interface Weights {
  readonly canary: WeightDestination
  readonly stable: WeightDestination
  readonly additional: readonly WeightDestination[]
  readonly verified: boolean | null
}

/** What the status remembers of a current AnalysisRun. */
export interface RunStatus {
  readonly name: string
  readonly status: AnalysisPhase
  readonly message: string
}

/** `status.canary.stepPluginStatuses[]`. */
export interface PluginStatus {
  readonly index: number
  readonly name: string
  readonly operation: 'Run' | 'Abort' | 'Terminate'
  readonly phase: 'Running' | 'Successful' | 'Failed' | 'Error'
  readonly message: string
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
