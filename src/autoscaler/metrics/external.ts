import { milliQuantity } from '../../kinds/quantity.ts'
import type { AutoscalerMetric } from '../../plan/autoscaler.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Known, known, notKnown } from '../known.ts'
import { noValues } from '../observed.ts'
import { averageReplicas, partOf, valueReplicas } from '../totalReplicas.ts'
import { identifierStatus, printedSelector } from './identifier.ts'
import type { MetricQuery, MetricSource } from './source.ts'

/** A metric from outside of the cluster, such as the length of a queue; its values are added. */
export const external: MetricSource<'External'> = {
  propose: (metric, query) => {
    const wanted = wantedOf(metric, query)
    const { name } = metric.metric
    if (!wanted.ok) {
      const isAverage = metric.target.kind === 'AverageValue'
      const detail = isAverage ? `${name} external metric` : `external metric ${name}`
      const problem = `failed to get ${detail}: ${wanted.error}`
      const error = `failed to get ${name} external metric value: ${problem}`
      return { kind: 'failure', reason: 'FailedGetExternalMetric', message: wanted.error, error }
    }
    const { replicas, current } = wanted.value
    return {
      kind: 'proposal',
      replicas,
      metric: `external metric ${name}(${printedSelector(metric.metric)})`,
      status: { type: 'External', external: { metric: identifierStatus(metric.metric), current } },
    }
  },
}

interface Wanted {
  readonly replicas: Count
  readonly current: JsonObject
}

function wantedOf(
  { metric, target }: AutoscalerMetric<'External'>,
  { metrics, namespace, scale, selection }: MetricQuery,
): Known<Wanted> {
  const { name } = metric
  const { error, values } = metrics.external.get(name) ?? noValues
  const problem =
    error === ''
      ? 'no metrics returned from external metrics API'
      : `unable to fetch metrics from external metrics API: ${error}`
  if (error !== '' || values.length === 0) {
    const which = `${namespace}/${name}/${printedSelector(metric)}`
    return notKnown(`unable to get external metric ${which}: ${problem}`)
  }
  if (target.kind === 'AverageValue') {
    const total = boundedSum(values)
    const part = total < OVER ? partOf(total, scale.statusReplicas) : OVER
    return known({
      replicas: averageReplicas(total, target.averageValue, scale.statusReplicas, MOST),
      current: { averageValue: milliQuantity(part, 'decimal') },
    })
  }
  const total = values.reduce((sum, value) => sum + value, 0)
  const replicas = valueReplicas(total, target.value, scale.specReplicas, selection.pods)
  if (!replicas.ok) return replicas
  return known({ replicas: replicas.value, current: { value: milliQuantity(total, 'decimal') } })
}

const MOST = 2 ** 31 - 1
const OVER = 2 ** 63

// A sum that falls below zero is taken for one that has grown out of 64 bits, and so is a metric
// that is negative indeed: it asks for as many pods as there can be.
function boundedSum(values: readonly number[]): number {
  let sum = 0
  for (const value of values) {
    sum += value
    if (sum < 0 || sum >= OVER) return OVER
  }
  return sum
}
