import type { Plan } from '../plan/plan.ts'
import type { Signal } from '../providers/signal.ts'
import type { ControllerName } from '../releases/version.ts'
import type { Time } from '../timeline/time.ts'
import type { Json, JsonObject } from '../units/json.ts'

/**
 * All that a run depends on, as plain data: the same scenario always gives the same timeline. Keys
 * that are left out stand for the simplest world: pods that are ready at once, no traffic, nothing
 * that anybody does.
 */
export interface Scenario {
  readonly plan: Plan
  /**
   * What people do, by time; entries of one time in list order. Without a `deploy` the Rollout is
   * applied at 0.
   */
  readonly script?: readonly ScriptEntry[]
  readonly pods?: Pods
  /** Signals by metric name: what the remote side says that a measurement asks. */
  readonly metrics?: Readonly<Record<string, Signal>>
  /** What an image answers when it is asked through its Service. */
  readonly app?: Readonly<Record<string, AppAnswer>>
  readonly traffic?: TrafficScenario
  /** How the traffic router confirms weights; absent: it does not. */
  readonly router?: { readonly verify: 'immediate' | 'after'; readonly seconds?: number }
  /** An HPA: `spec.replicas` as it is written over time. */
  readonly replicas?: readonly (readonly [Time, number])[]
  /** What step plugins answer, by plugin name. */
  readonly plugins?: Readonly<Record<string, PluginScenario>>
  /** Keys of Secrets, by name: what `secretKeyRef` finds. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Which release's controller it is; the newest if absent. */
  readonly controller?: ControllerName
  /** Draws of chance are addressed by this number; 0 if absent. */
  readonly seed?: number
  /** The end; 30 minutes after the last entry of the script if absent. */
  readonly until?: Time
}

/**
 * One action, named as the kubectl plugin names it; a verb that is false is reported, for it would
 * do nothing.
 */
export interface ScriptEntry {
  readonly at: Time
  readonly deploy?: boolean
  readonly setImage?: string
  /** With the plugin's flags as an object; it refuses them where there are no steps. */
  readonly promote?:
    | boolean
    | { readonly skipCurrentStep?: boolean; readonly skipAllSteps?: boolean }
  readonly promoteFull?: boolean
  readonly abort?: boolean
  readonly retry?: boolean
  readonly undo?: boolean | { readonly revision?: number }
  readonly pause?: boolean
  readonly resume?: boolean
  readonly scale?: number | { readonly replicas: number }
  readonly restart?: boolean
  /** A JSON merge patch of the Rollout. */
  readonly patch?: JsonObject
  /** Somebody writes `spec.replicas` of the object that `workloadRef` names. */
  readonly scaleWorkload?: number
  /** A JSON merge patch of that object. */
  readonly patchWorkload?: JsonObject
}

export interface Pods {
  /** From creation to readiness; 0 if absent. */
  readonly startup?: Time
  readonly images?: Readonly<
    Record<string, { readonly startup?: Time; readonly readyCap?: number }>
  >
  /** Images whose pods never become ready. */
  readonly failing?: readonly string[]
}

export interface AppAnswer {
  readonly body?: Json
  /** HTTP status; 200 if absent. */
  readonly status?: number
}

export interface TrafficScenario {
  readonly requestsPerSecond: number
  /** One of the routers by name; what answers for the plan's traffic provider if absent. */
  readonly router?: string
}

export interface PluginScenario {
  /** From the first call to the answer; 0 if absent. */
  readonly after?: Time
  readonly phase?: 'Successful' | 'Failed'
  readonly message?: string
}
