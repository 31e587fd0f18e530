import type { RolloutState } from '../../rollout/state.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** What is looked at. */
export interface KeptView {
  readonly world: World
  readonly rollout: RolloutState
  readonly at: Instant
}

/** Something that is still there. */
export interface KeptObject {
  /** Which kind of object. */
  readonly kind: 'ReplicaSet' | 'Deployment' | 'Experiment' | 'AnalysisRun'
  /** `metadata.name`. */
  readonly name: string
  /** Of its pods; '' if it has none of its own. */
  readonly image: string
  /** Pods that exist. */
  readonly pods: Count
  /** The field, or the thing, that keeps it: `scaleDownDelaySeconds`, `status.canary.weights`. */
  readonly keptBy: string
  /** Where that stands; '' if it is no field. */
  readonly field: string
  /** Why, in a sentence. */
  readonly text: string
  /** When it is due to go; null: nothing says when. */
  readonly dueAt: Instant | null
  /** What lets it go, in a sentence; '' if it goes by itself. */
  readonly fix: string
}

/** One that has been found, and how to find it again. */
export interface FoundKept extends KeptObject {
  /** Pod template hash of its pods; '' where users are not sent to them. */
  readonly hash: string
  /** It is still there in this world. */
  readonly isThere: (world: World) => boolean
}

/** Finds things of one kind that are still there. */
export type KeptRule = (view: KeptView) => readonly FoundKept[]
