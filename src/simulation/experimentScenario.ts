import type { AnalysisPhase } from '../analysis/phase.ts'
import type { ExperimentState } from '../experiment/state.ts'
import type { TimeText } from '../go/timeText.ts'
import type { ExperimentReading } from '../manifest/readExperiment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Instant } from '../units/time.ts'
import type { Scenario } from './scenario.ts'

/** All that the run of an Experiment without a Rollout depends on, in the words of a `Scenario`. */
export interface ExperimentScenario
  extends Pick<
    Scenario,
    'pods' | 'metrics' | 'analyses' | 'secrets' | 'controller' | 'seed' | 'until'
  > {
  /**
   * What `parseExperiment` or `readExperiment` made of the manifests. One with an error is refused,
   * with its diagnostics.
   */
  readonly experiment: ExperimentReading
  /** What people do, by time: `kubectl argo rollouts terminate experiment`. */
  readonly script?: readonly ExperimentEntry[]
}

/** What somebody does to an Experiment. */
export interface ExperimentEntry {
  /** When, since its creation. */
  readonly at: TimeText
  /** `spec.terminate` is set: it comes to its end. */
  readonly terminate: true
}

/** The story of an Experiment without a Rollout: `world.rollout` is null all the time. */
export interface ExperimentTimeline extends Omit<Timeline, 'end'> {
  /** When and why the story ends, and the Experiment's phase then. */
  readonly end: ExperimentEnd
  /** As it stands at the end; null: nothing could be run. */
  readonly experiment: ExperimentState | null
  /** When it came to its phase; null: it has not. Its pods may outlive it (`scaleDownDelay`). */
  readonly endedAt: Instant | null
}

/** The end of an Experiment's story. */
export interface ExperimentEnd extends Omit<Timeline['end'], 'phase'> {
  /** Of the Experiment. */
  readonly phase: AnalysisPhase
}
