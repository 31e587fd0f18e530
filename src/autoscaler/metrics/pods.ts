import { selects } from '../../cluster/labelSelector.ts'
import { milliQuantity } from '../../kinds/quantity.ts'
import { duration } from '../../units/time.ts'
import { averageMeasure, averageOf } from '../averageUsage.ts'
import type { Sample } from '../groupPods.ts'
import { podReplicas } from '../podReplicas.ts'
import { podUsageOf } from '../podUsage.ts'
import { noValues } from '../view.ts'
import { identifierStatus } from './identifier.ts'
import type { MetricQuery, MetricSource } from './source.ts'

/** A metric that every pod has, such as its requests a second. Readiness is not looked at. */
export const pods: MetricSource<'Pods'> = {
  propose: ({ metric, averageValue }, query) => {
    const { selection, scale, at } = query
    const samples = samplesOf(metric.name, query)
    if (typeof samples === 'string') {
      return failure(`unable to get metric ${metric.name}: ${samples}`)
    }
    const found = podUsageOf(selection.pods, samples, false, at)
    if (typeof found === 'string') return failure(found)
    const current = { averageValue: milliQuantity(averageOf(found.usage), 'decimal') }
    return {
      kind: 'proposal',
      replicas: podReplicas(found, averageMeasure(averageValue), scale.specReplicas),
      metric: `pods metric ${metric.name}`,
      status: { type: 'Pods', pods: { metric: identifierStatus(metric), current } },
    }
  },
}

function failure(message: string): ReturnType<MetricSource<'Pods'>['propose']> {
  const error = `failed to get pods metric value: ${message}`
  return { kind: 'failure', reason: 'FailedGetPodsMetric', message, error }
}

function samplesOf(
  name: string,
  { metrics, selection, at }: MetricQuery,
): ReadonlyMap<string, Sample> | string {
  const { error, values } = Object.hasOwn(metrics.pods, name)
    ? (metrics.pods[name] ?? noValues)
    : noValues
  if (error !== '') return `unable to fetch metrics from custom metrics API: ${error}`
  const found = values.filter(({ labels }) => selects(selection.requirements, labels))
  if (found.length === 0) return 'no metrics returned from custom metrics API'
  return new Map(found.map(({ pod, value }) => [pod, { value, at, window: duration(0) }]))
}
