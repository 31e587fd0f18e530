import type { Instant } from '../units/time.ts'
import type { Step } from './step.ts'

/** The members that one entry of `spec.strategy.canary.steps` may have. */
export type StepKind = keyof Step

export type StepMember<K extends StepKind> = NonNullable<Step[K]>

/** All that a step sees of the world when it is asked whether it is done. */
export interface StepView {
  readonly now: Instant
  /** `status.controllerPause`: the controller itself has added a pause. */
  readonly controllerPause: boolean
  /** `startTime` of the pause condition `CanaryPauseStep`; null if there is none. */
  readonly pausedAt: Instant | null
  /** The ReplicaSets have the sizes that the step asks for. */
  readonly scaleReached: boolean
  /** The router has confirmed the weight; null where nobody verifies it. */
  readonly weightVerified: boolean | null
  /** Phase of the current Experiment; null if there is none. */
  readonly experimentPhase: string | null
  /** Phase of this step's AnalysisRun; null if there is none. */
  readonly analysisPhase: string | null
  /** The step plugin is finished (or disabled), and ran without an error in this pass. */
  readonly pluginCompleted: boolean
}

/** What one kind of member means. */
export interface StepRule<K extends StepKind> {
  /** The member of that name; null if the step has none. */
  readonly memberOf: (step: Step) => StepMember<K> | null
  readonly isComplete: (member: StepMember<K>, view: StepView) => boolean
  /** Its text in events, such as `setWeight: 20`; null if it has nothing to say. */
  readonly label: (member: StepMember<K>) => string | null
  /** It may take any time, so the progress deadline does not run during it. */
  readonly indefinite: boolean
}
