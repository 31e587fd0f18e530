import type { TimeText } from '../go/timeText.ts'
import type { Json } from '../units/json.ts'

/** One thing that the controller does otherwise since some release. */
export interface Difference {
  /** What it does since. */
  readonly what: string
  /** What users see on releases before. */
  readonly before: string
  /** The pull requests of argoproj/argo-rollouts that made it. */
  readonly pulls: readonly number[]
  /**
   * Which Rollouts it can matter to: those that have, in their spec, everything on one of these
   * lists, such as `strategy.canary.steps.analysis`. An empty list is every Rollout.
   */
  readonly touches: readonly (readonly string[])[]
  /** Stories that show it where they can, the smallest first. */
  readonly rehearsals: readonly Rehearsal[]
}

/** What happens to a Rollout, whatever its images and metrics are called. */
export interface Rehearsal {
  /** An image of `first` is the one that runs at the beginning. */
  readonly script: readonly RehearsedEntry[]
  /** From creation to readiness of the pods of an image; nothing if it is not named. */
  readonly startup?: Readonly<Partial<Record<RehearsedImage, TimeText>>>
  /** Images whose pods never become ready. */
  readonly failing?: readonly RehearsedImage[]
  /** Every analysis fails. */
  readonly badMetrics?: boolean
  readonly until: TimeText
}

export type RehearsedImage = 'first' | 'second' | 'third'

export type RehearsedEntry =
  | { readonly at: TimeText; readonly setImage: RehearsedImage }
  | { readonly at: TimeText; readonly scale: number }
  | { readonly at: TimeText; readonly patch: { readonly [key: string]: Json } }
  | {
      readonly at: TimeText
      readonly promote?: true
      readonly promoteFull?: true
      readonly abort?: true
      readonly retry?: true
      readonly undo?: true
      readonly pause?: true
      readonly resume?: true
    }

/** The page of a pull request. */
export function linkOf(pull: number): string {
  return `https://github.com/argoproj/argo-rollouts/pull/${pull}`
}
