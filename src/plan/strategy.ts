import type { RunReference } from '../analysis/template.ts'
import type { TrafficProvider } from '../kinds/argo/trafficRouting.ts'
import type { Step } from '../steps/step.ts'
import type { Count, IntOrString, Weight } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'

/** How a Rollout brings a new version. */
export type Strategy = CanaryStrategy | BlueGreenStrategy

/**
 * Annotations and labels that pods carry while their ReplicaSet plays a role; null if not given.
 */
export interface RoleMetadata {
  /** Labels by key. */
  readonly labels: Readonly<Record<string, string>>
  /** Annotations by key. */
  readonly annotations: Readonly<Record<string, string>>
}

/** `antiAffinity`: the new pods keep away from nodes that run stable ones. */
export interface AntiAffinity {
  /** Of `preferredDuringSchedulingIgnoredDuringExecution`; null: it is required. */
  readonly weight: number | null
}

/** `spec.strategy.canary`; null: the field is absent, and its default applies where it is read. */
export interface CanaryStrategy {
  readonly kind: 'canary'
  /** The Service of the new version; '' if there is none. */
  readonly canaryService: string
  /** The Service of the stable version; '' if there is none. */
  readonly stableService: string
  /** The steps in order; [] if there are none. */
  readonly steps: readonly Step[]
  /** How many pods more than `spec.replicas` there may be; null is "not given". */
  readonly maxSurge: IntOrString | null
  /** How many pods fewer may be available; null is "not given". */
  readonly maxUnavailable: IntOrString | null
  /** What leads requests by weight; null: pods alone do. */
  readonly trafficRouting: TrafficRouting | null
  /** The stable side shrinks as the weight of the canary grows. */
  readonly dynamicStableScale: boolean
  /** No side has fewer pods while it gets requests; null is "not given". */
  readonly minPodsPerReplicaSet: Count | null
  /** How long old pods stay after a promotion; null is "not given". */
  readonly scaleDownDelaySeconds: number | null
  /** Of how many old versions pods stay; null is "not given". */
  readonly scaleDownDelayRevisionLimit: number | null
  /** null is "not given"; an explicit 0 means "never". */
  readonly abortScaleDownDelaySeconds: number | null
  /** How many pods are enough for the next step; null: all of them. */
  readonly replicaProgressThreshold: ProgressThreshold | null
  /** The analysis beside the steps; null: there is none. */
  readonly analysis: BackgroundAnalysis | null
  /** Two Services that take turns to be stable; null: they do not. */
  readonly pingPong: { readonly pingService: string; readonly pongService: string } | null
  /** Which nodes pods of a new version keep away from; null: none. */
  readonly antiAffinity: AntiAffinity | null
  /** What pods wear while they are the canary; null: nothing. */
  readonly canaryMetadata: RoleMetadata | null
  /** What pods wear while they are stable; null: nothing. */
  readonly stableMetadata: RoleMetadata | null
}

/** The analysis that goes on beside the steps of a canary. */
export interface BackgroundAnalysis extends RunReference {
  /** null is "not given" (acts like 0). */
  readonly startingStep: number | null
}

/** How many pods of a canary are enough for the next step. */
export interface ProgressThreshold {
  /** Per cent of them, or pods. */
  readonly type: 'Percent' | 'Pods'
  /** How many. */
  readonly value: number
}

/** What leads requests by weight. */
export interface TrafficRouting {
  /** Those that are configured, in the controller's order; may be empty (still "routed"). */
  readonly providers: readonly TrafficProvider[]
  /** The whole block as written, for what only one provider's traffic needs. */
  readonly source: JsonObject
  /** Names of the routes that steps may set, the most important first. */
  readonly managedRoutes: readonly string[]
  /** The denominator of all weights; 100 if absent. */
  readonly maxTrafficWeight: Weight
}

/** `spec.strategy.blueGreen`; null as in a {@link CanaryStrategy}. */
export interface BlueGreenStrategy {
  readonly kind: 'blueGreen'
  /** The Service that users ask. */
  readonly activeService: string
  /** The Service of the new version before it is active; '' if there is none. */
  readonly previewService: string
  /** Pods of the new version before its promotion; null: all of them. */
  readonly previewReplicaCount: Count | null
  /** Whether it becomes active by itself; null is "not given" (it does). */
  readonly autoPromotionEnabled: boolean | null
  /** 0 if absent. */
  readonly autoPromotionSeconds: number
  /** How long old pods stay after the switch; null is "not given" (30). */
  readonly scaleDownDelaySeconds: number | null
  /** Of how many old versions pods stay; null is "not given". */
  readonly scaleDownDelayRevisionLimit: number | null
  /** How long new pods stay after an abort; null is "not given" (30). */
  readonly abortScaleDownDelaySeconds: number | null
  /** How many pods fewer may be available; null is "not given". */
  readonly maxUnavailable: IntOrString | null
  /** What has to succeed before the switch; null: nothing. */
  readonly prePromotionAnalysis: RunReference | null
  /** What is judged after the switch; null: nothing. */
  readonly postPromotionAnalysis: RunReference | null
  /** Which nodes pods of a new version keep away from; null: none. */
  readonly antiAffinity: AntiAffinity | null
  /** What pods wear while they are active; null: nothing. */
  readonly activeMetadata: RoleMetadata | null
  /** What pods wear while they are previewed; null: nothing. */
  readonly previewMetadata: RoleMetadata | null
}
