import type { AutoscalerMetric, AutoscalerMetricKind } from '../../plan/autoscaler.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { ObservedMetrics } from '../observed.ts'
import type { Scale } from '../readScale.ts'
import type { Selection } from '../selectPods.ts'

/** What a kind of metric can look at. */
export interface MetricQuery {
  readonly namespace: string
  readonly scale: Pick<Scale, 'specReplicas' | 'statusReplicas'>
  readonly selection: Selection
  readonly metrics: ObservedMetrics
  readonly at: Instant
}

/** The size that one metric asks for. */
export interface MetricProposal {
  readonly kind: 'proposal'
  readonly replicas: Count
  /** How events and conditions call the metric: `cpu resource`, `external metric queue(nil)`. */
  readonly metric: string
  /** Its entry of `status.currentMetrics`. */
  readonly status: JsonObject
}

export interface MetricFailure {
  readonly kind: 'failure'
  /** Of the event and of the condition. */
  readonly reason: string
  readonly message: string
  /** What the pass fails with. */
  readonly error: string
}

/** A member of the family: a kind of `spec.metrics[]`. */
export interface MetricSource<Kind extends AutoscalerMetricKind> {
  readonly propose: (
    metric: AutoscalerMetric<Kind>,
    query: MetricQuery,
  ) => MetricProposal | MetricFailure
}
