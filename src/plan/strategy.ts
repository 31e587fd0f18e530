import type { RunReference } from '../analysis/template.ts'
import type { TrafficProvider } from '../kinds/argo/trafficRouting.ts'
import type { Step } from '../steps/step.ts'
import type { Count, IntOrString, Weight } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'

export type Strategy = CanaryStrategy | BlueGreenStrategy

/**
 * Annotations and labels that pods carry while their ReplicaSet plays a role; null if not given.
 */
export interface RoleMetadata {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

/** `antiAffinity`: the new pods keep away from nodes that run stable ones. */
export interface AntiAffinity {
  /** Of `preferredDuringSchedulingIgnoredDuringExecution`; null: it is required. */
  readonly weight: number | null
}

/**
 * `spec.strategy.canary` . null: the field is absent, and its default applies where
 * it is read.
 */
export interface CanaryStrategy {
  readonly kind: 'canary'
  readonly canaryService: string
  readonly stableService: string
  readonly steps: readonly Step[]
  readonly maxSurge: IntOrString | null
  readonly maxUnavailable: IntOrString | null
  readonly trafficRouting: TrafficRouting | null
  readonly dynamicStableScale: boolean
  readonly minPodsPerReplicaSet: Count | null
  readonly scaleDownDelaySeconds: number | null
  readonly scaleDownDelayRevisionLimit: number | null
  /** null is "not given"; an explicit 0 means "never". */
  readonly abortScaleDownDelaySeconds: number | null
  readonly replicaProgressThreshold: ProgressThreshold | null
  readonly analysis: BackgroundAnalysis | null
  readonly pingPong: { readonly pingService: string; readonly pongService: string } | null
  readonly antiAffinity: AntiAffinity | null
  readonly canaryMetadata: RoleMetadata | null
  readonly stableMetadata: RoleMetadata | null
}

export interface BackgroundAnalysis extends RunReference {
  /** null is "not given" (acts like 0). */
  readonly startingStep: number | null
}

export interface ProgressThreshold {
  readonly type: 'Percent' | 'Pods'
  readonly value: number
}

export interface TrafficRouting {
  /** Those that are configured, in the controller's order; may be empty (still "routed"). */
  readonly providers: readonly TrafficProvider[]
  /** The whole block as written, for what only one provider's traffic needs. */
  readonly source: JsonObject
  readonly managedRoutes: readonly string[]
  /** The denominator of all weights; 100 if absent. */
  readonly maxTrafficWeight: Weight
}

/** `spec.strategy.blueGreen` . */
export interface BlueGreenStrategy {
  readonly kind: 'blueGreen'
  readonly activeService: string
  readonly previewService: string
  readonly previewReplicaCount: Count | null
  readonly autoPromotionEnabled: boolean | null
  /** 0 if absent. */
  readonly autoPromotionSeconds: number
  readonly scaleDownDelaySeconds: number | null
  readonly scaleDownDelayRevisionLimit: number | null
  readonly abortScaleDownDelaySeconds: number | null
  readonly maxUnavailable: IntOrString | null
  readonly prePromotionAnalysis: RunReference | null
  readonly postPromotionAnalysis: RunReference | null
  readonly antiAffinity: AntiAffinity | null
  readonly activeMetadata: RoleMetadata | null
  readonly previewMetadata: RoleMetadata | null
}
