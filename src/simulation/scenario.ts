import type { TimeText } from '../go/timeText.ts'
import type { Plan } from '../plan/plan.ts'
import type { EndPhase } from '../providers/answer.ts'
import type { Signal } from '../providers/signal.ts'
import type { ControllerName } from '../releases/version.ts'
import type { Json, JsonObject } from '../units/json.ts'
import type { LoadScenario } from './autoscaling/loadScenario.ts'
import type { LivePresent } from './live/present.ts'

/**
 * All that a run depends on, as plain data: the same scenario always gives the same timeline. Keys
 * that are left out stand for the simplest world: pods that are ready at once, no traffic, nothing
 * that anybody does. Every time in it is a text, a Go duration since the beginning: `'90s'`,
 * `'1h30m'`.
 */
export interface Scenario {
  /** What the manifests ask for. */
  readonly plan: Plan
  /**
   * How the Rollout stands in a cluster (`readLive`): the run goes on from there, 0 being now. The
   * live objects count; of the plan only what is not among them. Absent: the Rollout is applied.
   */
  readonly live?: LivePresent
  /**
   * What people do, by time; entries of one time in list order. Without a `deploy` the Rollout is
   * applied at 0, unless it is live.
   */
  readonly script?: readonly ScriptEntry[]
  /** How pods live; ready at once if absent. */
  readonly pods?: Pods
  /** Signals by metric name: what the remote side says that a measurement asks. */
  readonly metrics?: Readonly<Record<string, Signal>>
  /**
   * What a run of a template comes to that is only assumed (`missing: 'assume'`), by the template's
   * name; Successful at once if absent.
   */
  readonly analyses?: Readonly<Record<string, AnalysisOutcome>>
  /** What an image answers when it is asked through its Service. */
  readonly app?: Readonly<Record<string, AppAnswer>>
  /** What users ask, and who leads them; nobody asks if absent. */
  readonly traffic?: TrafficScenario
  /** How long what is written takes to arrive where requests are led; at once if absent. */
  readonly lag?: LagScenario
  /** How the traffic router confirms weights; absent: it does not. */
  readonly router?: { readonly verify: 'immediate' | 'after'; readonly after?: TimeText }
  /**
   * Who promotes a Rollout that waits for a person by its plan, at a pause without a duration or
   * before a switch that is not automatic: `promote` at once, `after` so long a wait, `wait`
   * nobody, which is so if absent.
   */
  readonly gates?: Gates
  /**
   * `spec.replicas` as it is written over time: an HPA's sizes, in the place of those of the plan.
   */
  readonly replicas?: readonly (readonly [TimeText, number])[]
  /**
   * What the plan's HorizontalPodAutoscalers measure: by the resource (`cpu`, `sidecar/cpu` for a
   * container other than the first), or by the name of a Pods, Object or External metric. A bare
   * series is the load of all users together; of an Object or External metric it is the value.
   * Absent: an HPA keeps the size within its limits, and does nothing else.
   */
  readonly load?: Readonly<Record<string, LoadScenario>>
  /** What step plugins answer, by plugin name. */
  readonly plugins?: Readonly<Record<string, PluginScenario>>
  /** Keys of Secrets, by name: what `secretKeyRef` finds. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /**
   * Services that a pass switches to and fro wake the Rollout second by second, as the Service
   * controller does all the time; false: it does not run. Absent: it gives back Services that are
   * let go, and what flaps is a warning.
   */
  readonly serviceController?: boolean
  /** Which release's controller it is; the newest if absent. */
  readonly controller?: ControllerName
  /**
   * Git's history: its first commit is the plan itself, at 0. With it, manifests come into the
   * cluster through the Argo CD Application, or the Flux Kustomizations, among the plan's manifests
   * alone, as far as nobody deploys.
   */
  readonly commits?: readonly CommitEntry[]
  /** How Jobs among the manifests end, hooks of a sync above all; well and at once if absent. */
  readonly jobs?: Readonly<Record<string, PluginScenario>>
  /** How Argo CD polls; as it does since 3.0 if absent. */
  readonly argocd?: ArgoCdScenario
  /** Draws of chance are addressed by this number; 0 if absent. */
  readonly seed?: number
  /** The end; 30 minutes after the last entry of the script if absent. */
  readonly until?: TimeText
}

/** A scenario that goes on from live objects: it needs no plan if they hold all that counts. */
export interface LiveScenario extends Omit<Scenario, 'plan' | 'live'> {
  /** What the live objects do not say: templates, Services. */
  readonly plan?: Plan
  /** The objects that it goes on from. */
  readonly live: LivePresent
}

/**
 * What people can do, named as the kubectl plugin names it; a verb that is false is reported, for
 * it would do nothing.
 */
export interface ScriptVerbs {
  /** The manifests are applied for the first time. */
  readonly deploy: boolean
  /** `kubectl argo rollouts set image`, of the first container. */
  readonly setImage: string
  /** With the plugin's flags as an object; it refuses them where there are no steps. */
  readonly promote:
    | boolean
    | { readonly skipCurrentStep?: boolean; readonly skipAllSteps?: boolean }
  /** `promote --full`. */
  readonly promoteFull: boolean
  /** `abort`. */
  readonly abort: boolean
  /** `retry rollout`. */
  readonly retry: boolean
  /** `undo`, to a revision (the one before if it names none). */
  readonly undo: boolean | { readonly revision?: number }
  /** `pause`. */
  readonly pause: boolean
  /** `spec.paused` becomes false. */
  readonly resume: boolean
  /** Another `spec.replicas`. */
  readonly scale: number | { readonly replicas: number }
  /** `restart`. */
  readonly restart: boolean
  /** A JSON merge patch of the Rollout. */
  readonly patch: JsonObject
  /** Somebody writes `spec.replicas` of the object that `workloadRef` names. */
  readonly scaleWorkload: number
  /** A JSON merge patch of that object. */
  readonly patchWorkload: JsonObject
  /** `kubectl apply -f` of these files: what they had and have no more goes, three ways. */
  readonly apply: Plan | readonly JsonObject[]
  /** `kubectl delete rollout`. */
  readonly delete: boolean
  /** Pods are gone from outside, the oldest first. */
  readonly lose: LostPods
  /** Ready pods are not, the oldest first, for so long. */
  readonly unready: { readonly image?: string; readonly count: number; readonly for: TimeText }
  /** `argocd app get --refresh`, `flux reconcile source git`: whoever looks at Git looks now. */
  readonly refresh: boolean
  /** `argocd app sync`, `flux reconcile kustomization --with-source`. */
  readonly sync: boolean
}

/** Exactly one of them. */
export type ScriptAction = {
  [Verb in keyof ScriptVerbs]: Readonly<Pick<ScriptVerbs, Verb>> & {
    readonly [Other in Exclude<keyof ScriptVerbs, Verb>]?: never
  }
}[keyof ScriptVerbs]

/** Something that somebody does at a time. */
export type ScriptEntry = ScriptAction & { readonly at: TimeText }

/** Pods that go with a node, or by an eviction; of all revisions if nothing says which. */
export interface LostPods {
  /** Those of an image; any if absent. */
  readonly image?: string
  /** Those of a revision; any if absent. */
  readonly revision?: number
  /** What they are to the Rollout: its stable pods, or those of the update that is under way. */
  readonly role?: 'stable' | 'canary'
  /** So many of them; one of `count` and `share` is given. */
  readonly count?: number
  /** A part of them, from 0 to 1, rounded to the nearest. */
  readonly share?: number
  /** They are gone with their node, without the time that `pods.terminate` gives them. */
  readonly abruptly?: boolean
}

/** What somebody pushed. */
export interface CommitEntry {
  /** When. */
  readonly at: TimeText
  /** What the repository holds from now on, rendered. */
  readonly plan: Plan
  /** `commit 1` and so on if absent. */
  readonly message?: string
  /** The Git server tells Argo CD, or Flux' Receiver, at once; false if absent. */
  readonly webhook?: boolean
}

/** Settings of `argocd-cm`. Before 3.0 they were 180 and 0 seconds. */
export interface ArgoCdScenario {
  /** `timeout.reconciliation`; 120 seconds if absent. */
  readonly timeout?: TimeText
  /** `timeout.reconciliation.jitter`; 60 seconds if absent. */
  readonly jitter?: TimeText
}

/** How pods live: one way for all, and others by image. */
export interface Pods {
  /** From creation to readiness; 0 if absent. */
  readonly startup?: TimeText
  /**
   * From deletion until a pod is gone; 0 if absent. No count of Kubernetes has it meanwhile, but
   * its node does, and a quota.
   */
  readonly terminate?: TimeText
  /** Pods of an image live otherwise. */
  readonly images?: Readonly<Record<string, PodLifeScenario>>
  /** Images whose pods never become ready. */
  readonly failing?: readonly string[]
  /** The namespace admits so many pods of the Rollout, and refuses to create more. */
  readonly quota?: number
}

/** How the pods of an image start, and what befalls them later. */
export interface PodLifeScenario {
  /** From creation to readiness; as `pods` says if absent. */
  readonly startup?: TimeText
  /** At most so many pods of a ReplicaSet are ready at any time: for good, or over time. */
  readonly readyCap?: number | readonly (readonly [TimeText, number])[]
  /** A pod that has started is ready for so long, then not for so long, and so on. */
  readonly flaps?: { readonly ready: TimeText; readonly unready: TimeText }
  /**
   * The container ends so long after each of its starts, so many times (for ever if absent). The
   * kubelet starts it again, at once and then after a back-off of 10 s that doubles to 5 min.
   */
  readonly crash?: { readonly after: TimeText; readonly times?: number }
  /** The image cannot be pulled, for good or until then; attempts have the same back-off. */
  readonly pull?: 'fails' | { readonly failsUntil: TimeText }
}

/** What becomes of a Rollout at a gate. */
export type Gates = 'promote' | 'wait' | { readonly after: TimeText }

/** What a version answers to a request. */
export interface AppAnswer {
  /** What it says; nothing if absent. */
  readonly body?: Json
  /** HTTP status; 200 if absent. */
  readonly status?: number
}

/** What users ask, and who leads their requests. */
export interface TrafficScenario {
  /** Requests of all users together. */
  readonly requestsPerSecond: number
  /** One of the routers by name; what answers for the plan's traffic provider if absent. */
  readonly router?: string
  /**
   * The Service that users ask, past whatever routes. If absent they come as the strategy leads
   * them: by weight, through the stable or active Service, or through the one in front of all.
   */
  readonly service?: string
  /** Users who are told apart from the others; a request is in one group, or in none. */
  readonly groups?: readonly UserGroupScenario[]
}

/** Users who send the same headers, or come another way. */
export interface UserGroupScenario {
  /** `group 1` and so on if absent. */
  readonly name?: string
  /** Of all users, from 0 to 1. */
  readonly share: number
  /** Headers of their requests; none if absent. */
  readonly headers?: Readonly<Record<string, string>>
  /** GET if absent. */
  readonly method?: string
  /** `/` if absent. */
  readonly path?: string
  /** The Service that they ask, past whatever routes: callers inside the cluster, say. */
  readonly service?: string
}

/** By what is written; 0 if absent. */
export interface LagScenario {
  /** Selectors of Services, until whoever sends requests knows the other pods. */
  readonly services?: TimeText
  /** What the traffic router is told: weights, routes, subsets. */
  readonly weights?: TimeText
}

/** What becomes of the one measurement that an assumed template takes, and so of its run. */
export interface AnalysisOutcome {
  /**
   * From the beginning of the run to its end, in whole seconds; at once if absent, as soon as the
   * analysis controller looks at the run.
   */
  readonly after?: TimeText
  /** Successful if absent. */
  readonly phase?: EndPhase
  /** Of the measurement; '' if absent. */
  readonly message?: string
}

/** How something outside answers: a step plugin, a Job. */
export interface PluginScenario {
  /** From the first call to the answer; 0 if absent. */
  readonly after?: TimeText
  /** What it answers; Successful if absent. */
  readonly phase?: 'Successful' | 'Failed'
  /** Why; '' if absent. */
  readonly message?: string
}
