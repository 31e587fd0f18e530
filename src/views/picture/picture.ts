import type { AnalysisPhase } from '../../analysis/phase.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/**
 * All that a drawing of a simulation shows, as data in order of time: every picture (SVG, HTML,
 * Mermaid, Markdown) is one of this, so that they never tell different stories.
 */
export interface Picture {
  /** Of the Rollout, of the Deployment, or of an Experiment that stands alone. */
  readonly name: string
  /** From the first apply to a little after the last change. */
  readonly from: Instant
  readonly to: Instant
  /** The denominator of weights; 100 but for a router with another maximum, 0 without weights. */
  readonly fullWeight: number
  /** Revisions that ever had a ReplicaSet, the oldest first; of an Experiment its templates. */
  readonly revisions: readonly PictureRevision[]
  readonly rows: readonly PictureRow[]
  readonly phases: readonly PictureSpan[]
  /** Of a canary's newest revision; [] where there are no steps. */
  readonly steps: readonly PictureSpan[]
  readonly analyses: readonly PictureRun[]
  readonly actions: readonly PictureAction[]
}

export interface PictureRevision {
  /** `rollout.argoproj.io/revision`, and what it became at each rollback to it. */
  readonly numbers: readonly number[]
  /** The name of a template of an Experiment; '' of a revision. */
  readonly template: string
  /** Pod template hash. */
  readonly hash: string
  /** Of the first container. */
  readonly image: string
}

/** How everything stood from an instant on, until the next row. */
export interface PictureRow {
  readonly at: Instant
  /** What the steps ask for the newest revision. */
  readonly asked: number
  /** What the traffic router was told to lead there; null where nothing routes. */
  readonly routed: number | null
  /** What its pods get of the users' requests, by the Services and the router as they are. */
  readonly real: number
  /** Ready pods of each revision, as in `revisions`; one that is not there yet has none. */
  readonly ready: readonly Count[]
  /** Pods that exist, ready or not. */
  readonly existing: Count
  /** Of the ready ones, those of revisions that are neither stable nor the newest. */
  readonly others: Count
  /** Users' requests a second that fail until the next row: refused, or answered with an error. */
  readonly failedPerSecond: number
}

/** Something that holds from one instant to another. */
export interface PictureSpan {
  readonly from: Instant
  readonly to: Instant
  readonly text: string
  /** A sentence more; '' if there is none. */
  readonly detail: string
}

export interface PictureRun {
  readonly name: string
  readonly from: Instant
  readonly to: Instant
  /** As it is at `to`. */
  readonly phase: AnalysisPhase
  readonly message: string
  /** In order of time. */
  readonly measurements: readonly PictureMeasurement[]
}

export interface PictureMeasurement {
  readonly at: Instant
  readonly phase: AnalysisPhase
}

/** What somebody did, as a script says it. */
export interface PictureAction {
  readonly at: Instant
  readonly text: string
}
