import { milliQuantity } from '../../kinds/quantity.ts'
import type { AutoscalerMetric, CrossVersionObjectReference } from '../../plan/autoscaler.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Known, known, notKnown } from '../known.ts'
import { noValues } from '../observed.ts'
import { averageReplicas, partOf, valueReplicas } from '../totalReplicas.ts'
import { identifierStatus, printedSelector } from './identifier.ts'
import type { MetricQuery, MetricSource } from './source.ts'

/** A metric of another object of the namespace, such as the requests of an Ingress. */
export const object: MetricSource<'Object'> = {
  propose: (metric, query) => {
    const { describedObject, target } = metric
    const { name } = metric.metric
    if (target.kind === 'None') return failure(noTarget, noTarget)
    const total = totalOf(metric, query)
    if (!total.ok) {
      const detail = `failed to get ${name} object metric: ${total.error}`
      return failure(total.error, target.kind === 'Value' ? total.error : detail)
    }
    if (target.kind === 'AverageValue') {
      const { statusReplicas } = query.scale
      return {
        kind: 'proposal',
        replicas: averageReplicas(total.value, target.averageValue, statusReplicas),
        // It is called so, whatever it is.
        metric: `external metric ${name}(${printedSelector(metric.metric)})`,
        status: statusOf(metric, 'averageValue', partOf(total.value, statusReplicas)),
      }
    }
    const { specReplicas } = query.scale
    const replicas = valueReplicas(total.value, target.value, specReplicas, query.selection.pods)
    if (!replicas.ok) return failure(replicas.error, replicas.error)
    return {
      kind: 'proposal',
      replicas: replicas.value,
      metric: `${describedObject.kind} metric ${name}`,
      status: statusOf(metric, 'value', total.value),
    }
  },
}

const noTarget =
  'invalid object metric source: neither a value target nor an average value target was set'

function failure(message: string, detail: string): ReturnType<MetricSource<'Object'>['propose']> {
  const error = `failed to get object metric value: ${detail}`
  return { kind: 'failure', reason: 'FailedGetObjectMetric', message, error }
}

function statusOf(
  { describedObject, metric }: AutoscalerMetric<'Object'>,
  key: 'value' | 'averageValue',
  milli: number,
): JsonObject {
  const { apiVersion, kind, name } = describedObject
  const current = { [key]: milliQuantity(milli, 'decimal') }
  const reference = apiVersion === '' ? { kind, name } : { apiVersion, kind, name }
  return {
    type: 'Object',
    object: { metric: identifierStatus(metric), describedObject: reference, current },
  }
}

// The arguments of this text stand in another order than its author meant: the error is the last.
function totalOf(
  { describedObject, metric }: AutoscalerMetric<'Object'>,
  { metrics, namespace }: MetricQuery,
): Known<number> {
  const found = metrics.object.find(
    (one) => one.metric === metric.name && isSame(one.describedObject, describedObject),
  )
  const { error, values } = found?.answer ?? noValues
  const [value] = values
  if (error === '' && value !== undefined) return known(value)
  const problem = error === '' ? noResult : error
  const where = `${describedObject.kind} on ${namespace} ${describedObject.name}`
  const api = `unable to fetch metrics from custom metrics API: ${problem}`
  return notKnown(`unable to get metric ${metric.name}: ${where}/${api}`)
}

const noResult = 'the custom metrics API server returned 0 results when we asked for exactly one'

function isSame(a: CrossVersionObjectReference, b: CrossVersionObjectReference): boolean {
  return a.kind === b.kind && a.name === b.name
}
