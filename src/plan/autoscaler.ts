import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'

/** A HorizontalPodAutoscaler (`autoscaling/v2`) with the defaults that the API server writes in. */
export interface AutoscalerSpec {
  /** `metadata.name`. */
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** Whose `spec.replicas` it writes. */
  readonly scaleTargetRef: CrossVersionObjectReference
  /** 1 if absent. */
  readonly minReplicas: Count
  /** `spec.maxReplicas`: no more than these. */
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
  /** Group and version, as written. */
  readonly apiVersion: string
  /** The kind, as written. */
  readonly kind: string
  /** `metadata.name` of the object. */
  readonly name: string
}

/** `spec.metrics[]`, told apart by its `type`. Values are whole thousandths of their unit. */
export type AutoscalerMetric<Kind extends AutoscalerMetricKind = AutoscalerMetricKind> = {
  [K in Kind]: { readonly kind: K } & MetricOfKind[K]
}[Kind]

/** The kinds of metrics that an autoscaler follows. */
export type AutoscalerMetricKind = keyof MetricOfKind

/** `spec.metrics[]` by its `type`. */
export interface MetricOfKind {
  /** What pods use of a resource, all containers together. */
  readonly Resource: ResourceMetric
  /** What one container uses of a resource. */
  readonly ContainerResource: ContainerResourceMetric
  /** A metric that every pod reports. */
  readonly Pods: PodsMetric
  /** A metric of another object, such as an Ingress. */
  readonly Object: ObjectMetric
  /** A metric from outside the cluster, such as a queue's length. */
  readonly External: ExternalMetric
}

/** A resource of whole pods to follow. */
export interface ResourceMetric {
  /** Of the resource: `cpu`, `memory`. */
  readonly name: string
  /** What it is to be. */
  readonly target: ResourceTarget
}

/** A resource of one container to follow. */
export interface ContainerResourceMetric {
  /** Of the resource: `cpu`, `memory`. */
  readonly name: string
  /** Of the container. */
  readonly container: string
  /** What it is to be. */
  readonly target: ResourceTarget
}

/** A metric of pods to follow. */
export interface PodsMetric {
  /** Which one. */
  readonly metric: MetricIdentifier
  /** What it is to be on the average of pods. */
  readonly averageValue: number
}

/** A metric of an object to follow. */
export interface ObjectMetric {
  /** Whose it is. */
  readonly describedObject: CrossVersionObjectReference
  /** Which one. */
  readonly metric: MetricIdentifier
  /** None: its `type` goes with no value that it has, which the API server lets pass. */
  readonly target: ValueTarget | { readonly kind: 'None' }
}

/** A metric from outside the cluster to follow. */
export interface ExternalMetric {
  /** Which one. */
  readonly metric: MetricIdentifier
  /** What it is to be. */
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

/** Which metric is meant. */
export interface MetricIdentifier {
  /** Its name. */
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
  /** How much it may change at a time. */
  readonly policies: readonly ScalingPolicy[]
}

/** How much an autoscaler may change in a span of time. */
export interface ScalingPolicy {
  /** Pods, or per cent of what there are. */
  readonly type: 'Pods' | 'Percent'
  /** How many, above 0. */
  readonly value: number
  /** In so many seconds. */
  readonly periodSeconds: number
}
