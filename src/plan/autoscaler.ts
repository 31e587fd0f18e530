import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'

/** A HorizontalPodAutoscaler (`autoscaling/v2`) with the defaults that the API server writes in. */
export interface AutoscalerSpec {
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  readonly scaleTargetRef: CrossVersionObjectReference
  /** 1 if absent. */
  readonly minReplicas: Count
  readonly maxReplicas: Count
  /** 80 % of the requested CPU if absent; never empty. */
  readonly metrics: readonly AutoscalerMetric[]
  /**
   * null: not given, which is not the same as given and empty: only what is given scales by rates.
   */
  readonly behavior: { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules } | null
}

/** A CrossVersionObjectReference. */
export interface CrossVersionObjectReference {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
}

/** `spec.metrics[]`, told apart by its `type`. Values are whole thousandths of their unit. */
export type AutoscalerMetric<Kind extends AutoscalerMetricKind = AutoscalerMetricKind> = {
  [K in Kind]: { readonly kind: K } & MetricOfKind[K]
}[Kind]

export type AutoscalerMetricKind = keyof MetricOfKind

/** `spec.metrics[]` by its `type`. */
export interface MetricOfKind {
  readonly Resource: ResourceMetric
  readonly ContainerResource: ContainerResourceMetric
  readonly Pods: PodsMetric
  readonly Object: ObjectMetric
  readonly External: ExternalMetric
}

export interface ResourceMetric {
  /** Of the resource: `cpu`, `memory`. */
  readonly name: string
  readonly target: ResourceTarget
}

export interface ContainerResourceMetric {
  readonly name: string
  readonly container: string
  readonly target: ResourceTarget
}

export interface PodsMetric {
  readonly metric: MetricIdentifier
  readonly averageValue: number
}

export interface ObjectMetric {
  readonly describedObject: CrossVersionObjectReference
  readonly metric: MetricIdentifier
  /** None: its `type` goes with no value that it has, which the API server lets pass. */
  readonly target: ValueTarget | { readonly kind: 'None' }
}

export interface ExternalMetric {
  readonly metric: MetricIdentifier
  readonly target: ValueTarget
}

/** Whole percent of what the pods request, or so much a pod. */
export type ResourceTarget =
  | { readonly kind: 'Utilization'; readonly averageUtilization: number }
  | { readonly kind: 'AverageValue'; readonly averageValue: number }

/** So much in total, or so much a pod. */
export type ValueTarget =
  | { readonly kind: 'Value'; readonly value: number }
  | { readonly kind: 'AverageValue'; readonly averageValue: number }

export interface MetricIdentifier {
  readonly name: string
  /** A LabelSelector as written; null if absent. */
  readonly selector: JsonObject | null
}

/** HPAScalingRules: how fast, and how long after a contrary recommendation. */
export interface ScalingRules {
  /** 0 upwards and 300 downwards if absent. */
  readonly stabilizationWindowSeconds: number
  /** Max if absent. */
  readonly selectPolicy: 'Max' | 'Min' | 'Disabled'
  readonly policies: readonly ScalingPolicy[]
}

export interface ScalingPolicy {
  readonly type: 'Pods' | 'Percent'
  readonly value: number
  readonly periodSeconds: number
}
