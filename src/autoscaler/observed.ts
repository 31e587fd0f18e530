import type { CrossVersionObjectReference } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import type { Duration, Instant } from '../units/time.ts'

/**
 * What the controller sees of the cluster in one pass. Pods stand in cohorts: what all of them have
 * in common is written once, so that 100,000 of them cost no more than six.
 */
export interface AutoscalerView {
  readonly scale: ScaleAnswer
  /** Those of the namespace, in the order of their names. */
  readonly pods: readonly ObservedPods[]
  readonly metrics: ObservedMetrics
  /** The selectors that the controller last read for the other HPAs of the namespace. */
  readonly others: readonly { readonly name: string; readonly selector: string }[]
}

/** What GET of the target's scale subresource answers. */
export type ScaleAnswer =
  | ObservedScale
  | { readonly kind: 'notFound' }
  /** The cluster knows no such kind in the group of `scaleTargetRef.apiVersion`. */
  | { readonly kind: 'unknownKind' }

export interface ObservedScale {
  readonly kind: 'scale'
  /** null: the field is absent, as in a Rollout that nobody has looked at yet. */
  readonly specReplicas: Count | null
  readonly statusReplicas: Count
  /** `status.selector`. */
  readonly selector: string
  /** Why the API server refuses to write `spec.replicas`; '' if it does not. */
  readonly objection: string
}

/** Pods that are alike in all that is looked at. */
export interface ObservedPods {
  /** Of the first of them; metrics name it too. */
  readonly name: string
  readonly count: Count
  readonly labels: Readonly<Record<string, string>>
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown'
  /** `status.startTime`. */
  readonly startedAt: Instant | null
  /** Condition Ready; null if there is none. */
  readonly ready: { readonly status: 'True' | 'False' | 'Unknown'; readonly since: Instant } | null
  /** Deleted and still there. */
  readonly terminating: boolean
  /** Regular containers, then restartable init containers. */
  readonly containers: readonly { readonly name: string; readonly requests: Amounts }[]
  /** `spec.resources.requests`, the pod's own; null if absent. */
  readonly requests: Amounts | null
}

/** Whole thousandths by resource: of cores, of bytes. */
export type Amounts = Readonly<Record<string, number>>

/** What the three metrics APIs answer. */
export interface ObservedMetrics {
  readonly resource: MetricsAnswer<ObservedUsage>
  /** By name of the metric; one that is absent has no values. */
  readonly pods: ReadonlyMap<string, MetricsAnswer<ObservedPodValue>>
  readonly object: readonly ObservedObjectValue[]
  readonly external: ReadonlyMap<string, MetricsAnswer<number>>
}

export interface MetricsAnswer<Value> {
  /** The text with which the API fails; '' if it does not. */
  readonly error: string
  readonly values: readonly Value[]
}

/** A pod of `metrics.k8s.io`. */
export interface ObservedUsage {
  readonly pod: string
  readonly labels: Readonly<Record<string, string>>
  readonly containers: readonly { readonly name: string; readonly usage: Amounts }[]
  /** The end of the window over which this was measured. */
  readonly at: Instant
  readonly window: Duration
}

/** A pod of `custom.metrics.k8s.io`, in whole thousandths. */
export interface ObservedPodValue {
  readonly pod: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface ObservedObjectValue {
  readonly describedObject: CrossVersionObjectReference
  readonly metric: string
  /** One value, or none. */
  readonly answer: MetricsAnswer<number>
}

export const noValues: MetricsAnswer<never> = { error: '', values: [] }
