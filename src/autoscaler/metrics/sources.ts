import type { AutoscalerMetric, AutoscalerMetricKind } from '../../plan/autoscaler.ts'
import { containerResource } from './containerResource.ts'
import { external } from './external.ts'
import { object } from './object.ts'
import { pods } from './pods.ts'
import { resource } from './resource.ts'
import type { MetricFailure, MetricProposal, MetricQuery, MetricSource } from './source.ts'

const sources: { readonly [Kind in AutoscalerMetricKind]: MetricSource<Kind> } = {
  Resource: resource,
  ContainerResource: containerResource,
  Pods: pods,
  Object: object,
  External: external,
}

/** What one metric asks for, by its kind. */
export function proposalOf<Kind extends AutoscalerMetricKind>(
  metric: AutoscalerMetric<Kind>,
  query: MetricQuery,
): MetricProposal | MetricFailure {
  const source: MetricSource<Kind> = sources[metric.kind]
  return source.propose(metric, query)
}
