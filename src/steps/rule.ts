import type { Path } from '../document/path.ts'
import type { Member } from '../kinds/shape.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { Weight } from '../units/amounts.ts'
import type { Json, JsonObject } from '../units/json.ts'
import type { Skipped } from '../units/skipped.ts'
import type { Instant } from '../units/time.ts'
import type { StepObjections } from './objection.ts'

/**
 * What one kind of member of `spec.strategy.canary.steps[]` means: how it is written, read and
 * objected to, when it is done. `Is` is what it is read into, `Code` what its objections are
 * called.
 */
export interface StepRule<Is, Code extends string = never> {
  /** The Go type of the field, by which it is checked, printed and hashed. */
  readonly shape: Member
  /** The member as it was written (neither absent nor null); null where the type is another. */
  readonly read: (written: Json) => Is | null
  /** What the controller objects to in a step that has the member, in its order. */
  readonly objectionsTo: (step: JsonObject, around: StepSurroundings) => StepObjections<Code>
  /**
   * Time alone makes none done but a pause, whose end stands in its condition: where nothing else
   * changes, nobody asks.
   */
  readonly isComplete: (member: Is, view: StepView) => boolean
  /** It waits for pods: only then `scaleReached` is worked out. */
  readonly scales: boolean
  /** Its text in events, such as `setWeight: 20`; null if it has nothing to say. */
  readonly label: (member: Is) => string | null
  /** It may take any time, so the progress deadline does not run during it. */
  readonly indefinite: boolean
  /** It stands alone: of the kinds that do, a step may have one. */
  readonly exclusive: boolean
  readonly places: Places
  /** A way to write it that is in order, for whoever tries every kind. */
  readonly example: Json
  /** What a kit that draws steps at random may write; or why it draws none. */
  readonly draws: readonly Draw[] | Skipped
}

/**
 * Where a kind stands among the others, from 1. Argo looks at the members of a step in five orders;
 * a kind that has no place in them yet stands last.
 */
export interface Places {
  /** In the Go struct `CanaryStep`: the order in which steps are printed, and hashed. */
  readonly printed: number
  /**
   * In `completedCurrentCanaryStep`: the first member that a step has judges whether it is done.
   */
  readonly judged: number
  /** In `CanaryStepString`: the first member that has something to say names the step. */
  readonly named: number
  /**
   * In the text with which `ValidateRolloutStrategyCanary` refuses a step of too much or nothing.
   */
  readonly listed: number
  /** In the rest of that function: the order of objections. */
  readonly checked: number
}

/** All that a step sees of the world when it is asked whether it is done. */
export interface StepView {
  readonly now: Instant
  /** `status.controllerPause`: the controller itself has added a pause. */
  readonly controllerPause: boolean
  /** `startTime` of the pause condition `CanaryPauseStep`; null if there is none. */
  readonly pausedAt: Instant | null
  /** The ReplicaSets have the sizes that are asked for; false for a step that does not scale. */
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

/** What a step is written into. */
export interface StepSurroundings {
  /** The step itself: `['steps', 0]`. */
  readonly within: Path
  readonly rollout: JsonObject
  /** `trafficRouting`; null if there is none. */
  readonly routing: JsonObject | null
  readonly maxTrafficWeight: Weight
  /** By whose rules it is looked at. */
  readonly controller: ControllerRules
}

/** One way to write a kind of step, for tests that draw steps at random. */
export interface Draw {
  /** How often it is drawn, beside the other draws. */
  readonly weight: number
  /** It means something only where traffic is routed. */
  readonly routed: boolean
  /** What may be written, the simplest first; [] where it means nothing. */
  readonly samples: (around: DrawnInto) => readonly Json[]
}

/** What drawn steps stand in. */
export interface DrawnInto {
  readonly maxTrafficWeight: Weight
  /** The AnalysisTemplate that there is; its runs end by themselves. */
  readonly templateName: string
  /** The step plugin that the scenario answers for. */
  readonly pluginName: string
  /** Routes that the router may be told, by what they match; null: it knows none. */
  readonly managedRoutes: { readonly header: string; readonly mirror: string } | null
}
