import { selects } from '../../cluster/labelSelector.ts'
import { milliQuantity } from '../../kinds/quantity.ts'
import { duration } from '../../units/time.ts'
import { averageOf, averageTarget } from '../averageUsage.ts'
import type { PodMetric } from '../groupPods.ts'
import { type Known, known, notKnown } from '../known.ts'
import { noValues } from '../observed.ts'
import { podReplicas } from '../podReplicas.ts'
import { podUsageOf } from '../podUsage.ts'
import { identifierStatus } from './identifier.ts'
import type { MetricQuery, MetricSource } from './source.ts'

/** A metric that every pod has, such as its requests a second. Readiness is not looked at. */
export const pods: MetricSource<'Pods'> = {
  propose: ({ metric, averageValue }, query) => {
    const { selection, scale, at } = query
    const podMetrics = podMetricsOf(metric.name, query)
    if (!podMetrics.ok) {
      return failure(`unable to get metric ${metric.name}: ${podMetrics.error}`)
    }
    const found = podUsageOf(selection.pods, podMetrics.value, false, at)
    if (!found.ok) return failure(found.error)
    const current = { averageValue: milliQuantity(averageOf(found.value.usage), 'decimal') }
    return {
      kind: 'proposal',
      replicas: podReplicas(found.value, averageTarget(averageValue), scale.specReplicas),
      metric: `pods metric ${metric.name}`,
      status: { type: 'Pods', pods: { metric: identifierStatus(metric), current } },
    }
  },
}

function failure(message: string): ReturnType<MetricSource<'Pods'>['propose']> {
  const error = `failed to get pods metric value: ${message}`
  return { kind: 'failure', reason: 'FailedGetPodsMetric', message, error }
}

function podMetricsOf(
  name: string,
  { metrics, selection, at }: MetricQuery,
): Known<ReadonlyMap<string, PodMetric>> {
  const { error, values } = metrics.pods.get(name) ?? noValues
  if (error !== '') return notKnown(`unable to fetch metrics from custom metrics API: ${error}`)
  const found = values.filter(({ labels }) => selects(selection.requirements, labels))
  if (found.length === 0) return notKnown('no metrics returned from custom metrics API')
  return known(new Map(found.map(({ pod, value }) => [pod, { value, at, window: duration(0) }])))
}
